# Answers to what people ask most. Which sentence comes when stands in content/questions/.
# What we promise about answers is said in promise.ftl only.

## For people without a team, or with several

question-in-overview = That differs from team to team. Choose the team in the overview.
question-not-listed = You are no longer on any team's list. If that is a mistake, tell your manager or the I&D programme lead.
question-ask-manager = If you do belong to a team, ask your manager whether you are on its list.
question-teams = You belong to more than one team. Choose a team for the next step.
question-teams-more = These are { $count } of your teams. Put the name of another team in your question.
question-waiting = { $team } hasn't started yet. { $manager } can start.
question-begin = { $team } hasn't started yet. You can start. After that I'll invite the team.
question-paused = { $team } is paused for now.
question-over = The programme for { $team } has ended. There will be no more questions or sessions.
question-small = { $why_no_scan ->
    [alike] There is no team scan for { $team }. Another team has almost the same people, so people could guess who said what.
   *[few] { $team } was too small for a team scan at the start. In a team that small, people could guess who said what.
}

## What happens to answers

question-promised = This is what we promise everyone who answers:
question-not-everything = Not everything can be protected. The trainer may recognise the way you write, for example.
question-reach-button = Who could still get at answers?
question-ask-nobody = So please don't ask each other either.
question-ask-no-team = So please don't ask people in the team either.
question-tell-why = You can say why taking part matters to you.
question-already = Thank you. There is nothing more for you to do.
question-reminded-all = Reminders go to everyone in the team, including people who are done. You can ignore them.
question-for-employees = The questions are for the employees. There is nothing for you to do.
question-nothing-asked = You are not on any team's list at the moment. There is nothing for you to do.
question-change-until = Yes, you can change your answers for { $team } until { $until }. Answer everything again. The last time counts.
question-change-blank = If you leave everything empty and send it, you take your answers back.
question-change-dates = No questions are open for { $team }. You can change which dates you can't make until { $deadline }.
question-change-closed = No questions are open for { $team } now. Once questions have closed, answers can't be changed.
question-change-others = People who were asked can answer again while the questions are open. The last time counts.
question-code-made = Your code was made in your own browser. I don't have it and can't look it up.
question-code-again = Without the code you can't open that conversation again. If you write a new message, you get a new code.
question-code-reader = A code belongs to the person who wrote to you. You read the messages without one.

## Being asked

question-skip = You can skip any question.
question-sessions-all = The sessions are for the whole team. If you can't make it, tell { $manager } or { $trainer }.
question-sessions-guide = The sessions for { $team } are for the whole team.
question-long-asked = The questions for { $team } take about { $minutes } minutes. You send everything in one go.
question-long-open = The questions are for the employees of { $team }. They take about { $minutes } minutes.
question-long-guide = The questions are for the employees of { $team }. The team scan takes about { $scan_minutes } minutes.
question-long-none = No questions are open for { $team } now. The team scan takes about { $scan_minutes } minutes.
question-many-asked = { $count } questions are open for { $team }. They take about { $minutes } minutes.
question-many-open = { $count } questions are open for the employees of { $team }.
question-many-guide = The team scan for { $team } has { $scan_count } questions. They are for the employees.
question-many-none = No questions are open for { $team } now. The team scan has { $scan_count } questions.
question-until-asked = You can answer the questions for { $team } until { $until }.
question-until-open = The questions for { $team } are open until { $until }.
question-until-scheduled = The questions for { $team } open on { $opens }. They close on { $scan_closes }.
question-until-dates = No questions are open for { $team }. You can say which dates you can't make until { $deadline }.
question-until-none = No questions are open for { $team } now.
question-joined-later = The questions that are open for { $team } started before you joined. You can take part from next time.
question-invited = The questions for { $team } are ready for you. You don't need an invitation.
question-invited-soon = The invitation for { $team } will come on { $opens }.
question-invited-waiting = { $team } hasn't started yet. You'll get an invitation once { $manager } has started.
question-invited-none = No questions are open for { $team } now. I'll let you know when there are.
question-invited-guide = The questions are for the employees of { $team }. You don't get an invitation for them.
question-invited-lead = As programme lead you are not asked anything. A team's list decides who is asked.
question-page-asked = Press “Private page”. The questions for { $team } are ready there.
question-page-writes = Press “Private page”. No questions are open for { $team } now. You can write to { $trainer } privately there.
question-page-manager = Press “Private page”. The questions about { $team } are for the employees. After a session I'll ask you something too.
question-page-trainer = As the trainer for { $team } you are not asked anything. Read what people write to you on the reading page.
question-page-guide = You are not asked anything about { $team }. You don't need the private page.
question-page-waiting = { $team } hasn't started yet. The first questions come with the button “Private page”.
question-page-none = Nothing is waiting for you in { $team } now. New questions come with the button “Private page”.
question-page-left = Press “Private page”. With your code you can still read a reply from the trainer there.
question-page-nobody = The private page is for people in a team that takes part. All questions come with the button “Private page”.
question-why-manager = You're getting this because you manage { $team }. That team is taking part in the Cultuurtraject.
question-why-trainer = You're getting this because you are the trainer for { $team }.
question-why-coach = You're getting this because you are the CLV coach for { $team }.
question-why-member = You're getting this because you are on the list for { $team }. That team is taking part in the Cultuurtraject.
question-why-program = In it the team agrees how people want to treat each other.
question-why-lead = You're getting this because you are the I&D programme lead.
question-why-nobody = I write to people in teams that take part in the Cultuurtraject. You are not on any list at the moment.

## The result

question-result-ready = The result for { $team } is ready.
question-result-none = There is no result for { $team }. You can read why here.
question-result-early = The questions for { $team } close on { $scan_closes }. You'll see the result shortly after that.
question-result-soon = The questions for { $team } are closed. I'll let you know when the result is ready.
question-result-team = The team will see it on { $result_day }. Please don't share it before then.
question-result-day = The result for { $team } will be ready on { $result_day }.
question-result-lead = As programme lead you don't get the result for { $team }. The overview shows how far the team is.
question-extend-can = The questions for { $team } close on { $until }. You can keep them open longer, once.
question-extend-cannot = The questions for { $team } close on { $until }. You can't keep these questions open longer.
question-extend-others = { $trainer } is the trainer for { $team }. The trainer can keep the team scan open longer, once.
question-extend-lead = A team's trainer can keep the team scan open longer, once.
question-documents = This is what you can open for { $team }.
question-documents-none = There is no document from { $team } for you yet.
question-documents-lead = You don't get the documents of a single team. You do get the norm guide of all teams.
question-document-result = Result of the team scan
question-document-briefing = Briefing for the intake
question-document-summaries = Summaries of sessions
question-document-guide = Norm guide
question-document-report = Closing report

## People

question-trainer = { $trainer } is the trainer for { $team }.
question-trainer-you = You are the trainer for { $team }.
question-write-trainer = If you want to tell { $trainer } something outside the group, use your private page.
question-coach = { $coach } is the CLV coach for { $team }.
question-coach-you = You are the CLV coach for { $team }.
question-leave = If you no longer belong to { $team }, say so below. { $trainer } will look at it, and you'll be told.
question-leave-guide = If you are leaving { $team }, the I&D programme lead will hand your role over.
question-leave-other = If an employee has left, say so below.
question-leave-lead = To hand over a team, choose it in the overview.
question-left = You are no longer on any team's list. With your code you can still read a reply from the trainer.
question-new = Welcome. You are on the list for { $team }. { $manager } is the manager and { $trainer } the trainer.
question-new-guide = Welcome. You guide { $team }. In its programme you can see what has happened and what comes next.
question-away = You don't have to say why. Choose a day, and I won't send you reminders before then.
question-away-session = If you will miss a session, tell your manager or the trainer.
question-away-guide = To hand over your role, ask the I&D programme lead.

## Sessions

question-session = { $session } for { $team }: { $dates }.
question-session-place = It is at { $place }.
question-session-no-place = The place isn't known yet.
question-session-answer = { $proposed } for { $team } has no date yet. Say by { $deadline } which dates you can't make.
question-session-proposed = { $proposed } for { $team } has no date yet. The team can answer until { $deadline }.
question-session-choose = The team has answered about { $proposed } for { $team }. You can choose a date now.
question-session-being-chosen = A date for { $proposed } for { $team } is being chosen. You'll be told.
question-session-none = No session for { $team } has a date yet. You'll be told when one has.
question-session-none-planner = No session for { $team } has a date yet. You can propose one.
question-planned-lead = You can see what is planned for { $team } in its programme.
question-where-planner = The place isn't known yet. You can fill it in.
question-where-unknown = The place isn't known yet. Ask { $manager } or { $trainer }.
question-move-can = You can move the date. Everyone will be told.
question-move-ask = If you can't make it, tell { $manager } or { $trainer }. They can move the date.
question-move-others = { $manager } or { $trainer } can move the date.
question-move-lead = A team's manager or trainer moves a date.

## Small things

question-language-teams = I follow the language of Teams. You choose that in the Teams settings.
question-language-here = You can also choose a language here, for the chat and for your private page.
question-welcome = You're welcome.
question-hello = I help teams in the Cultuurtraject. I handle the planning, the questions and the reminders.
question-hello-guide = Below you can see where your teams stand.
question-hello-member = Your team is taking part. Below you can see where it stands.
