### The list of readers, which two people confirm after data were restored.

readers-title = Who may read
readers-why = The data were restored. I show nothing to anybody until two people confirm this list.
readers-team = Manager { $manager }, trainer { $trainer }, CLV coach { $coach }. Members: { $members }.
readers-page = Teams { $first } to { $last } of { $count }
readers-more = Continue
readers-check = Is something wrong? Then do not confirm, and call the administrator. The results that are there then count as well.
readers-confirm-button = This is right
readers-one-more = You confirmed the list. Now somebody else has to do the same.
readers-confirmed = The list is confirmed. I show everybody again what they may see. All teams hear of this.
readers-changed = The list has changed meanwhile, or was confirmed already. Look at it again.
readers-nothing = There is nothing to confirm now.
readers-not-you = I ask this of the people named in the settings. You are not one of them.

notice-readers-title = Data of { $team } were restored
notice-readers-what = So two people checked who may read. They confirmed this.
notice-readers-wrong = Is this not right? Tell the I&D programme lead.
