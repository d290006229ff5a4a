"""Bot Framework, and the only room that speaks it. Another SDK is another room like this one.

botbuilder-core runs the turn: adapter, middleware, dispatch by kind of activity, the invoke's
answer. Its own way in (tokens) and way out (msrest on `requests`) are replaced by ours;
docs/bot-framework.md says why. What the rest of the bot sees is `BotFramework.process`.
"""
