# Agreements: who looks after them, by when, and what became of them.

agreements-button = Agreements
agreements-title = Agreements for { $team }
agreements-none = No agreements are open.
agreements-done = { $count ->
    [one] 1 agreement is done.
   *[other] { $count } agreements are done.
}
agreement-row = { $who }, by { $day }{ $late ->
    [yes] {" "}(late)
   *[no] {""}
}
agreement-row-again = { $who }, { $rhythm }
agreement-rhythm = { $rhythm ->
    [once] once
    [team_meeting] every team meeting
    [week] every week
    [month] every month
   *[quarter] every quarter
}
agreement-rhythm-label = How often?
agreement-rhythm-what = Does the agreement keep coming back? Then the date is when I ask how it is going.
agreement-rhythm-unknown = Choose from the list how often the agreement comes back.
agreement-how-often = How often
agreement-asked-on = I will ask about it
agreement-state-again = { $state ->
    [open] going on
   *[done] stopped
}
agreement-works-button = This works
agreement-later-button = Ask me later
agreement-stop-button = We are stopping this
agreement-works-title = Good, the agreement goes on
agreement-stopped-title = This agreement has stopped
agreement-row-open = { $who }
agreement-owner = { $owner ->
    [manager] manager
    [trainer] trainer
    [coach] CLV coach
   *[member] the whole team
}
agreement-title = An agreement for { $team }
agreement-who = Who
agreement-day = By
agreement-day-value = { $day }
agreement-no-day = no date yet
agreement-stands = Status
agreement-state = { $state ->
    [open] open
   *[done] done
}
agreement-take-button = I'll take this on
agreement-give-back-button = Give it back
agreement-no-button = No, thanks
agreement-done-button = Done
agreement-again-button = Choose another date
agreement-ask-button = Ask someone
agreement-new-button = New agreement
agreement-save-button = Save
agreement-taken = Someone else has already taken this on.
agreement-done-before = This agreement is already done.
agreement-taken-title = You now look after this agreement
agreement-given-back-title = You no longer look after this agreement
agreement-finished-title = This agreement is done
agreement-saved-title = The agreement is saved
agreement-again-title = When will it be done?
agreement-due-label = By which date (required)
agreement-ask-title = Who do you want to ask to look after this agreement?
agreement-ask-label = Who (required)
agreement-ask-required = Choose someone in the team.
agreement-ask-quiet = They'll get a message and can say no.
agreement-ask-send = Ask
agreement-asked-title = Asked
agreement-new-title = New agreement for { $team }
agreement-what-label = What have you agreed? (required)
agreement-empty = Write down what you've agreed.
agreement-owner-label = Who looks after it? (required)
agreement-owner-unknown = Choose a role from the list.
agreement-past = { $day } has passed. Choose a later date.
agreement-no-names = Don't use names. An agreement belongs to a role until someone takes it on.
notice-agreement-asked-title = Will you look after an agreement for { $team }?
notice-agreement-asked = If so, I'll ask you now and then how it's going. You can say no.
notice-agreement-answered-title = Who will look after this agreement for { $team }?
notice-agreement-yes = { $name } said yes and will look after it.
notice-agreement-no = The person you asked will not do it. Ask someone else, or look after it yourself.
notice-agreement-silent = { $name } has not answered yet.
agreement-open-button = See the agreement
notice-agreement-due-title = How is this agreement for { $team } going?
notice-agreement-due = You agreed to do it by { $day }.
notice-agreement-again = You agreed: { $rhythm }.
