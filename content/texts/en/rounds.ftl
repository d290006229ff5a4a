# Questions around a session: preparing it, looking back, and a question to the room.

## Being asked

asked-title = { $kind ->
    [preparation] Preparing { $what } of { $team }
    [evaluation] { $team }: how was the session “{ $what }”?
   *[support] { $what } of { $team }
}
asked-why = { $kind ->
    [preparation] Your answers help the trainer to prepare the session.
    [evaluation] This way team and trainer know what can be better next time.
   *[support] For every proposal you say whether you can live with it.
}
asked-sealed = You answer on your private page. Your answers are sealed. With fewer than { $threshold } answers we show nothing.

## What came out

ended-title = { $kind ->
    [preparation] Preparing { $what } of { $team } is closed
    [evaluation] Looking back at { $what } of { $team } is closed
   *[support] { $what } of { $team } is closed
}
ended-in-session = You see now what came out. The team sees it in the session.
ended-early = You see now what came out. The team sees it on { $day }. Please do not share it before.
ended-texts = What people wrote for you is on the reading page only.
ended-same = Everyone in the team sees the same, at the same moment. So does the manager.
ended-show = See what came out
outcome-title = { $kind ->
    [preparation] Preparing { $what } of { $team }
    [evaluation] Looking back at { $what } of { $team }
    [room] Question to the room in { $what } of { $team }
   *[support] { $what } of { $team }
}
round-gone = These questions are gone. Type “status” to see how it goes on.
round-not-yet = You can see this from { $day }.
instrument-too-long = These are too many questions at once. Ask at most { $most } things.

## Too small to ask

not-asked-title = No questions around the sessions of { $team }
not-asked-why = Around a session we only ask groups of at least { $least } people. This team has fewer.
not-asked-next = Ask in the session itself how it goes. Writing to you apart is always possible.
sessions-button = See the sessions

## Question to the room

room-title = Question to the room: { $team }
room-what = You ask everybody in the room one question. Everyone answers on their own private page.
room-question-label = Your statement or question (required)
room-question-required = Type your statement or question first.
room-answered-label = How do people answer?
room-way = { $way ->
    [agree] Agree or disagree with a statement
   *[options] Yes or no to each choice below
}
room-options-label = Choices, one per line, { $most } at most. Only for yes or no.
room-present-label = How many people are there? At least { $least } (required)
room-present-required = Type how many people are there.
room-promise = The question is open for { $minutes } minutes. Then everyone sees what came out at the same moment.
room-ask = Ask the question
room-ask-anyway = Ask it like this all the same
room-question-empty = Type your statement or question first.
room-too-long = This is too long. A question has at most { $most } characters, a choice { $option }.
room-options = Give { $least } to { $most } choices.
room-options-alike = Two choices are the same. Make them different.
room-too-small = A question to the room needs at least { $least } people. Let people talk in pairs, then gather.
room-too-many = The team has { $roster } people. There cannot be as many as you typed.
room-running = A question is open already. Wait until it is closed.
room-yes = Yes
room-no = No
room-open-title = The question is open: { $team }
room-open = Everyone has { $minutes } minutes. Tell them to open “Private page” in the chat.
room-open-nobody = Nobody sees how many people answered already. Neither do you.
room-look = See what came out
room-until = The trainer asks a question. You can answer until { $until }.
room-ended-title = The question to the room is closed: { $team }

## When a text seems to name somebody

naming-found = This may point to a person: { $words }. You may leave it as it is.
