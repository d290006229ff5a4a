# The promise, and who can still reach answers. Pages, cards and documents take the sentences from here.
# Anything like “nobody can see” stands here only; other texts say who does not see something.
# Which attacks carry a sentence stands in nl/promise.ftl.

## What we promise

promise-who = Your manager, your colleagues, the trainer and the coach never see who answers what.
promise-part = We show nobody who takes part, nor how many people do.
promise-together = Your manager and your team see the same result at the same moment.
promise-voluntary = Answering is voluntary.
promise-deleted = After closing we delete the separate answers and their keys. What remains is words about the whole team.

## Who can still reach answers? A heading and its lines per group; what each waits for stands in
## nl/promise.ftl. A line goes in both languages at once.

reach-colleagues = Colleagues
reach-colleagues-tell = They can tell each other what they answered, and then sometimes know more about the rest.
reach-colleagues-away = Whoever knows who was away can sometimes work out who took part.

reach-managers = Managers
reach-managers-compare = Whoever knows the results of many teams can sometimes work out the word of another team from a picture of the department.

reach-trainer = The trainer
reach-trainer-style = They may recognise you by the way you write.
reach-trainer-twice = If the trainer later asks the room the same thing in quite different words, the difference can give someone away.

reach-screen = Whoever can get at your screen or your link
reach-screen-shoulder = Someone can look over your shoulder. So choose a quiet place.
reach-screen-instead = Whoever opens your link within half an hour can answer for you. Then answer again yourself: the last time counts.

reach-microsoft = Administrators of Microsoft 365
reach-microsoft-button = They can look up that you pressed a button, and when. Not what you answered.
reach-microsoft-chat = They can read what you type in the chat or fill in on a card.

reach-network = Administrators of the network
reach-network-open = They can see how long your private page is open. Whoever changes our page on its way can read it too.

reach-database = Administrators of the database
reach-database-open = They see when private pages were open. Not what was done there.

reach-server = Administrators of the server
reach-server-program = Whoever changes the program or the page can read the answers too. They can also leave answers out.
reach-server-both = Whoever copies the keys and the database during a round can open answers.

reach-copies = Is something really gone?
reach-copies-none = We delete. We cannot prove that there is no copy anywhere.
