# What the GDPR asks to tell (articles 13 and 14), on the page “How we protect your answers”.
# The administrator fills in who, why and how long: docs/install.md. Use no selections or plurals here.

booth-privacy-title = Your data and your rights
booth-privacy-controller = Who is responsible?
booth-privacy-controller-is = { $controller } is responsible for this data.
booth-privacy-contact = Who can you ask?
booth-privacy-contact-is = If you have a question or complaint about privacy, the data protection officer can help you: { $contact }.
booth-privacy-purpose = What do we use your data for?
booth-privacy-purpose-is = To guide your team through the Cultuurtraject: planning, asking, reminding and showing the result. Not to assess people.
booth-privacy-basis = Why is this allowed?
booth-privacy-basis-public_task = It is part of a task your organisation carries out in the public interest: article 6(1)(e) of the GDPR.
booth-privacy-basis-legal_duty = Your organisation must prevent discrimination, bullying and intimidation at work. That is a legal obligation under article 6(1)(c) of the GDPR.
booth-privacy-basis-legitimate_interest = As an employer, your organisation has an interest in a team in which everyone can work well: article 6(1)(f) of the GDPR.
booth-privacy-source = How did we get your data?
booth-privacy-source-is = Your name and account came from the programme lead and from Teams. The rest comes from you. A colleague can report that you are new to the team.
booth-privacy-must = Do you have to give data?
booth-privacy-must-is = Answering is voluntary. Your whole team takes part in the sessions. Without your name and account we can't invite you.
booth-privacy-receivers = Who gets your data?
booth-privacy-receivers-are = Your manager, the trainer, the coach and the programme lead see your name and your role. Microsoft processes what is in Teams.
booth-privacy-processors = Who else processes data for your organisation?
booth-privacy-transfer = Does data leave the European Economic Area?
booth-privacy-transfer-none = No.
booth-privacy-transfer-safeguards = It can. If so, the safeguards that the GDPR requires apply. Ask the data protection officer about them.
booth-privacy-inspection = Does your organisation look inside secure connections?
booth-privacy-inspection-yes = Yes, with a filter. It sees how long your private page is open. It doesn't read what you send, as long as it leaves our page as it is.
booth-privacy-inspection-no = No, according to your organisation.
booth-privacy-keep = How long do we keep it?
booth-privacy-keep-are = Separate answers: until closing. Texts to the trainer: up to { $texts } days after that. Messages you got: { $sent } days. Name and account: { $people } days after your last role ended.
booth-privacy-rights = What are your rights?
booth-privacy-rights-are = You may see, correct, take with you and delete your data. You may also object to its use, or ask to restrict it. Type “what do you know about me” in the chat, or ask the contact above. You can do that without Teams too. You'll get a reply within a month.
booth-privacy-answers = And your answers?
booth-privacy-answers-are = You can answer again until closing: the last time counts. If you leave everything empty and send it, you take your answers back. After closing we can no longer tell which answer was yours. So you can't see it or have it deleted then.
booth-privacy-automatic = Does a computer decide about you?
booth-privacy-automatic-is = No. The program does look at what you type in the chat, to show you where to find help. It doesn't keep that.
booth-privacy-complaint = Who can you complain to?
booth-privacy-complaint-is = To the data protection officer, and to the Dutch data protection authority: autoriteitpersoonsgegevens.nl.
