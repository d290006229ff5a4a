### The list of readers, which two people confirm after data were restored.

readers-title = Who may read
readers-why = The data was restored. I show nothing to anyone until two people confirm this list.
readers-team = Manager { $manager }, trainer { $trainer }, CLV coach { $coach }. Employees: { $members }.
readers-part = { $name }: { $part }.
readers-page = { $first } to { $last } of { $count }
readers-more = Continue
readers-check = If something is wrong, don't confirm it, and call the administrator. Confirming also covers the results that are there now.
readers-yours = I show nothing until two people confirm who may read. You can be one of them.
readers-button = See the list
readers-confirm-button = This is right
readers-one-more = You've confirmed the list. Now someone else has to do the same.
readers-confirmed = The list is confirmed. I show everyone again what they may see. All teams are told.
readers-changed = The list has changed in the meantime, or has already been confirmed. Please look at it again.
readers-nothing = There is nothing to confirm at the moment.
readers-not-you = I ask this of the people named in the settings. You are not one of them.

notice-readers-title = Data for { $team } was restored
notice-readers-what = So two people checked who may read, and confirmed this.
notice-readers-wrong = If this is not right, tell the I&D programme lead.
