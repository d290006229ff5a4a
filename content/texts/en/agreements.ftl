# Agreements: who looks after them, by when, and what became of them.

agreements-button = Agreements
agreements-title = Agreements of { $team }
agreements-none = No agreements are open.
agreements-done = { $count ->
    [one] 1 agreement is done.
   *[other] { $count } agreements are done.
}
agreement-row = { $who }, by { $day }
agreement-row-open = { $who }
agreement-owner = { $owner ->
    [manager] manager
    [trainer] trainer
    [coach] CLV coach
   *[member] the team together
}
agreement-title = Agreement of { $team }
agreement-who = Who
agreement-day = By
agreement-day-value = { $day }
agreement-no-day = no day yet
agreement-stands = Status
agreement-state = { $state ->
    [open] is open
   *[done] done
}
agreement-take-button = I take this on
agreement-give-back-button = Give back
agreement-no-button = Rather not
agreement-done-button = Done
agreement-again-button = Another day
agreement-ask-button = Ask somebody
agreement-new-button = New agreement
agreement-save-button = Save
agreement-taken = Somebody else has taken this on.
agreement-done-before = This agreement is done already.
agreement-taken-title = You look after this agreement
agreement-given-back-title = You do not look after this agreement
agreement-finished-title = This agreement is done
agreement-saved-title = The agreement is saved
agreement-again-title = When then?
agreement-due-label = By which day (required)
agreement-ask-title = Whom do you ask to look after this agreement?
agreement-ask-label = Who (required)
agreement-ask-required = Choose somebody of the team.
agreement-ask-quiet = They get a message and may say no.
agreement-ask-send = Ask
agreement-asked-title = Asked
agreement-new-title = New agreement of { $team }
agreement-what-label = What do you agree? (required)
agreement-empty = Write down what you agree.
agreement-owner-label = Who looks after it? (required)
agreement-owner-unknown = Choose a role from the list.
agreement-past = { $day } has passed. Choose a later day.
agreement-no-names = Write no names. An agreement belongs to a role, until somebody takes it on.
notice-agreement-asked-title = Will you look after an agreement of { $team }?
notice-agreement-asked = I then ask you now and then how it goes. You may say no.
notice-agreement-due-title = How is this agreement of { $team } going?
notice-agreement-due = You agreed: by { $day }.
