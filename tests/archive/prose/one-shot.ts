import { paragraphs } from './paragraphs';

/** "The Lodger in Room Six O'Clock". */
export const lodger = paragraphs(`
Every room at 9 Orrery Street keeps a different hour, and Mrs. Abernethy-Sato, who has the letting of them, will tell
you so before you have put your bag down. It is in the advertisement. People think that it's a figure of speech.

"You've a choice of Two in the Afternoon," she said, going ahead of Dev up the stairs, "which is sunny, but you'd never get
your sleep. Or there's Half Past Nine at Night. Half Past Nine is a nice room. I've had professors in Half Past Nine."

"What's this one?" said Dev.

He had stopped on the landing. It was a narrow door and somebody had painted it grey, or it had been white, and the
grey was only what was coming out from under it.

"That's Six," said Mrs. Abernethy-Sato. "In the morning. Nobody takes Six."

"Why not?"

"Well," she said, "you'd always be just about to get up."

Dev thought about it. He had been on nights for eleven years. He had just now walked across the city with everything he
owned in one bag, past all the shut shops, from a flat where someone had been perfectly nice about it. It seemed to him that it was
a long time since he had been just about to do anything.

"I'll take it," he said.

* * *

It was as she'd said. It was always six in the morning in there, at the very end of some winter. The window was grey.
A blackbird, somewhere down in the yards, was trying out the first four notes of something. The light neither grew nor
went; if you put your hand on the glass it was cold, and if you leaned your forehead beside your hand you could see, over the
roofs, at the bottom of the sky, a line of a colour that he never did find a name for.

He slept wonderfully. It was the sleep that you get before the alarm, when you've woken once, and looked, and found there was
still a little left. He had that for eight hours at a stretch. He would come in from the hospital with the day banging
along behind him like a tin can, and shut the door, and it would be six.

There was no clock, naturally. There was a table, a bed and a chair; and there was a wardrobe, and after about a week he
began to hear somebody moving around on the other side of it.

It wasn't a haunted sort of noise. It was someone putting a kettle on. There'd be the tap, the pop of the gas, and then slippers, and then,
for a while, nothing, in the way that a person is nothing when they are standing at a window. Dev lay and listened. Then
a chair would be drawn out; and there would be a small dry sound, very regular, that kept on until he fell asleep.

On the ninth or tenth morning (it was a Tuesday, outside) he knocked on the back of the wardrobe.

The sound left off.

"Hello?" said a voice. It was a woman's, elderly, and rather pleased. "Is that Six?"

"Yes," said Dev. "Sorry. Who's that?"

"Why, it's Six as well, dear," said the voice. "<em>Evening</em>."

* * *

Her name was Miss Pell. She had been in Six in the Evening since before the trams stopped. He asked Mrs. Abernethy-Sato about it, and she
went pink, and said that it was the one house on the street with only the one Six, on the drawings; it was meant to go right through; they'd
had to put up a partition. "They wouldn't run together," she said. "You can't have them both. You'd have a person
getting up and lying down, all day long. It was a terrible draught."

They couldn't see each other. There was a place low down at the back where a knot had come out of the wood, and Dev moved his shoes, and
after that they were able to talk quite comfortably, he on the floor of the wardrobe, she on a hassock.

"Tell me what you've got," she would say.

"Grey. There's a bit of frost. That blackbird."

"What's he on?"

"Still four notes."

"He'll want to watch that," said Miss Pell. "I've had the one rook going over since nineteen fifty-one. Mine's gold, just now. It comes right in across
the floor. There's bread somewhere." The small dry sound began again; it was knitting. "I always think it's about to be
something nice, don't you know. Somebody coming. That's what Six is, in the evening. It's putting the other cup out."

"Is there somebody?"

"There was going to be," said Miss Pell.

She did not say it sadly. The needles went on. Dev sat with his back against his coats; he could feel through the wood a slight warmth, about
as big as a coin, where the light came through the knothole from her side, and lay on his sleeve.

"What about yours?" she said. "What's it like? I never was much use in the mornings."

He thought. "It's before anything's gone wrong," he said.

* * *

It would be wrong to say that Dev fell ill; he was a nurse, and knew what ill was. It was only that he stopped going out quite so much. He
swapped a shift, and then another. Outdoors, the hours came at you one behind the other, like people off a train, every one with something to say; and
then you turned the handle and it was six. You hadn't yet made any mistakes. He took to eating in there. He took to simply lying
on the bed in his uniform, in the good grey light, listening to the four notes.

"You've not been to work," said the wardrobe.

"I've got a minute yet."

"Have you?" said Miss Pell.

The knitting had stopped. He noticed that because it never did.

"I'm going to tell you something," she said, "and then I shall be embarrassed, so you needn't answer. I took this room for a week. There was
a man who was going to call at half past. He was a bit late, that's all it was; he had a way to come. And I thought, I'll just wait in here, where
he isn't late yet." The chair creaked. "He was very likely on the step. He'd have been on the step by seven. I have thought about it a good deal. I've
thought that he might have been quite cross, and wet through, and forgotten the flowers. I'd have liked to see that."

Dev didn't say anything.

"I'm not complaining. It's a beautiful room. But nothing's ever come <em>in</em> at it, do you see, except for the light, and you." There was a
scuffling; and then something began to come through the knothole, an inch and another inch, grey, soft and apparently endless. It was a scarf. It
must have been forty feet long. It came and came and piled up in his lap, and it was warm all through, like something that has been lying in the sun. "That's for going out in,"
said Miss Pell. "It'll be cold, I expect. It was always cold in the mornings, when it got to be morning."

"Come with me," said Dev.

"Oh, I couldn't. I've my slippers on."

"Miss Pell. It's only a partition."

For a long while there was no sound from the other side but the rook, going over.

"There'd be an awful draught," she said.

* * *

It took him ten minutes, with the bed-iron. Mrs. Abernethy-Sato heard it in the kitchen, and came up the stairs two at a time with a rolling pin; and
got there in time to see the back of the wardrobe go in like the lid of a box, and the two lights meet.

She said afterwards that she'd expected a bang. It wasn't like that. They ran together along the floor, gold and grey, the
way milk goes into tea, and for a moment it was no time whatsoever. Then, down in the yards, the blackbird got hold of the fifth note. He seemed surprised. He
sat on it a second; and then he took a breath, and went right on up.

"Seven," said Mrs. Abernethy-Sato, faintly, as every bell in the quarter began to strike.

In the gap in the boards there stood an old woman in carpet slippers, with her hand up against the sun. She was looking past them both, at the door,
the stairs; and the street at the foot of the stairs, where it had started to rain.

"Well, look at that," said Miss Pell. "He's late."

And she took Dev's arm, with about a yard of scarf to it, and they went down to see who was on the step.
`);
