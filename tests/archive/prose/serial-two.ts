import { paragraphs } from './paragraphs';

/** Chapter 4, "The Bell Under the Bar". */
export const bell = paragraphs(`
All that summer there was a bell.

Joss heard it first in July, at the bottom of a spring tide, about three in the morning. He was on the ladder with
the slate. It was flat calm and warm as milk, and the sea had gone down farther than he had seen it go that year;
the weed lay over the lowest stones like hair. He had his arm through the rung and was holding up the lamp to see the gauge
when something under the water, some way out, said <em>dong</em>.

It said it once. He waited until his arm went dead, and the level had come up three fingers, and it did not say
anything else.

“Buoy,” said Ottilie at breakfast.

“There isn’t a buoy.”

“Then you’d nodded off.”

“It was under the water,” said Joss. “You know how a thing sounds when you’ve got your head in the bath.”

The Inspector put down his egg. “Would you say that it was a <em>large</em> bell?”

“Don’t encourage him,” said Ottilie. But the next night that the tide served she was out on the gallery before either
of them, in her coat, with her hair in its plait; and when it came, flat and far down and a little cross, like someone
who has been asked the same thing too many times, she took hold of the rail.

“Well, I’ll go to sea,” said Ottilie softly.

<hr />

“I’ve got four hundred harbours,” said Ikenna Dray, “and eleven of them have a bell under the water. People put churches in
very silly places. But there’s none charted at Halfway.” He was eating something; he had got into the way of having his
supper with them, fifty miles off. “What note is it?”

Joss had to think. “Ottilie says it’s the kettle, just before it boils. But down a long way.”

“An octave or two?”

“More like a floor or two.”

The pencil scratched. Joss moved the handset to his other ear. It had got to be August, somehow. On the windowsill, tied up with Ludd’s
own wicks, the beans had gone to the top of their strings and were hanging out into the air in search of something else.

“I ran it on the machine,” said Ikenna. “The nineteenth. I’ve been putting off telling you.”

“And?”

“And it comes out as nought point four. I’ve run it nine times. I oiled it and I ran it again.” A pause; but not, Joss
thought, the writing-down kind. “It’s just that every time it goes through the seventeenth minute past two, it <em>stops</em>. Only
for a moment. All the wheels. And then it goes on, and prints, as if it had never happened. I’ve had my hand on the case. It
isn’t a jam. It’s more like when you’re walking with somebody, and they see a person they know.”

Joss did not say anything. He was not certain what was the matter with him. He had a feeling in the middle of his chest like a
drawer that won’t quite close.

“I’d give a good deal to see it,” Ikenna said. “Your bar. I’ve been all over it, you know, the way you tell it. I could
find my way to the ladder in the dark. Isn’t that absurd? I’ve never been nearer than the bus station.”

“There’s Agnes’s boat,” said Joss. “She goes from the steps at Ludd, the second Thursday. It’s only forty minutes.”

“I’m ill on bridges,” said Ikenna, after a moment.

“I know. I only meant that there was a boat.”

“Yes,” said Ikenna. “Thank you. I’ll write it down.”

<hr />

It was the Inspector who put it all together, because he had the paper. By the end of the month he had given up any pretence
of the trunks being in order. There was a path through the kitchen from the stove to the stairs, and all the rest was
Skarne on the left and Ludd on the right, knee-deep, with the chalk line back again down the middle of the floor, since it turned
out to be useful; and one evening he called the pair of them in and stood them on it.

“Here,” he said, “is the year before the light was built. No tower, no keepers. And what have we on the bar? A <em>bell</em>. On a frame,
on a stone. It’s in a pilot’s letter, and then again in a bill for rope. When it was foggy, you came along between the two towns
until you heard it, and then you knew where you were.”

“Who rang it?” said Joss.

“The sea did. That’s the ingenious part. And nobody paid for it, and nobody owned it; and everyone in both towns called it the
Mark.” He had a smear of ink from his nose to his ear. “Then they built the light. And you couldn’t hear a bell for the building work, and after that there was a
lawsuit. And it’s never mentioned again. Not anywhere! I’ve been through the lot. They argue for a hundred and forty years over
where the line goes, and not once does it come up that there was already a stone.”

“They didn’t lose it,” said Ottilie slowly. “They left it outside.”

She had gone to the window. It was dusk, and half ebb. You could see the bar lying along under the water like an arm under a sheet;
you could see where it went over the edge into the green.

“My mother used to say good night to it,” she said. “I’d forgotten that. Every night when she lit up. She’d stand here, and she
would say: <em>good night, Mark.</em> I thought that it must be some man.”

Down at the bottom of the evening, as though it had been listening for its name, the bell said that it was there.
`);

/** Chapter 5, "None". */
export const none = paragraphs(`
On the night of the nineteenth the wind dropped at eleven, and at one o’clock the sea began to go.

It went quietly. There was nothing to see at first but an ordinary spring tide doing what was expected of it. The first
marker, the second marker; the weed; the old stones standing up one by one with their collars wet. Joss had the slate. He
read the gauge off at every quarter, and Ottilie wrote it in the book, and Lionel Prewett held the lantern, in borrowed boots. None
of them was talking. At two o’clock it was half a metre. At ten past it was four-tenths, on the nail, as printed.

“There you are, then,” said Ottilie. “That’s your lot.” Her voice was not quite steady, and he could not tell which of two
things she was afraid of.

From the open window of the lamp room, four floors above, came a crackle and a thin brass ticking. They had stood the
handset in a jug, with its face to the night. “Fourteen,” said Ikenna’s voice, tiny and calm. “Fifteen. It’s still running. Sixteen. I’ve got my
hand on it.”

Joss put down the slate.

“Seven—” said the radio, and the ticking stopped.

And the water went away.

It did not drain. It did not draw back, or pour, or hurry. It was simply that where there had been the edge of the sea
there was sand, and where there had been sea beyond that there was more; as when a tablecloth, by somebody who knows how, is taken
out from under the plates. The sound went last. All his life there had been that sound, and he had thought that it was
silence, and now he heard what silence was. Someone was breathing. It was him.

“Boots,” said Ottilie; and she went down the last of the ladder and stepped off the bottom rung.

<p align="center">* * *</p>

It was not dark. The lamp still went round, high up behind them, and each time it passed it laid a long white plank
across the floor of the sea, and they walked along that until it was taken away, and then stood and waited for
the next. The sand was hard and ribbed, and cold through the soles. There were shells on it, shut. There was a lobster pot, and an
anchor, and a good pair of spectacles. There were fish lying about in the hollows, each in its own small bowl of water,
keeping very still, like people in a lift.

They came to the edge of the table. It was not a cliff; it was stairs.

“Somebody <em>cut</em> these,” said the Inspector.

“Count them,” said Ottilie. “You like that.”

He counted. There were sixty-one. The beam could not reach them any more; it went over their heads like a bird. They had only the lantern,
and it showed a wet step, and a wet step, and a wet step after that; and then it showed a paved place about as big as the
kitchen, and on the paving a stone.

It was no great size. It came up to Joss’s ribs. On top there was an iron frame, furred with weed, and in the frame
hung the bell, green as a pear. And behind the stone, where it was sheltered, stood a glass jar, the kind you put up plums in, with its lid waxed
down. It was dry inside. It had been dry for a hundred and thirty-eight years. There was a piece of paper in it, folded once.

None of them reached for it.

“I think it had better be you,” said Lionel to Ottilie. “Being the elder appointee.”

“I think it had better be <em>you</em>,” said Ottilie. “Being the one that’s paid to know.”

So it was Joss, who was neither. The wax cracked like ice. He held the paper up to the light, and it was the same square, sensible hand
as the letter, and he read it out loud; and since there was nothing in the whole of the world just then to make a
sound, he did not have to raise his voice.

<blockquote><p>To Whom it may concern.</p>
<p>I have measured from this Stone to the steps at Skarne, and from this Stone to the steps at Ludd, there being for once nothing in the way.
I did it twice. It is the same. It is the same to the inch.</p>
<p>It is nobody’s. It was put here so as to be nobody’s, by persons from both sides, who stood where you are standing, and I expect had cold feet. There are two sets of initials on the
base. What it says under them you may read for yourself.</p>
<p>I shall go back now, and light up. <em>A. Thole.</em></p></blockquote>

The Inspector knelt. He rubbed with his good town sleeve at the foot of the stone, until the lantern found the letters, and it
took all three of them to make them out, saying them over one at a time, like children.

KEEP IT LIT, it said.

It was not, if you came to look at it, an answer to the question. It was only that after it there did not seem to be a question any more. Joss
discovered that Ottilie had got hold of his hand. Hers was freezing, and rough as rope; she held on as though the two of them were crossing a road.

“Good night, Mark,” she said to the stone. “Sorry. We’ve been that busy.”

Then, quite close to them, and not loudly, the bell rang by itself; and from very far off, from every side at once, there
came a noise like a great many people getting to their feet.

“Time,” said Ottilie. “<em>Run</em>, you daft pair. Run!”
`);

/** Chapter 6, "Set and Drift". */
export const setAndDrift = paragraphs(`
They did not drown. It was close enough that Lionel Prewett lost a boot and never asked after it. They came up the sixty-one
steps with the sea on the thirtieth, and across the sand with the sea at their heels, and Joss got Ottilie on to the ladder with his
shoulder underneath her in a manner that was not provided for in the regulations; and when the three of them fell in at the
door, and lay there, it was up to the second landing and slapping at the stones as if nothing whatever had occurred.

“Halfway,” somebody was saying, over and over, four floors up. “Halfway, this is Tide Office. Halfway. Please answer. Halfway, this is—”

Joss took the stairs three at a time. He knocked over the jug.

“Here,” he said. “I’m here. We’re all here. It was none.” He could not get his breath. “It was none, Ikenna. You could see the whole
floor. There were stairs.”

There was no pause at all.

“I’m coming on the Thursday,” said Ikenna Dray.

<hr />

The report of the Inspector of Lights runs to four hundred pages with appendices, and is generally agreed to be the dullest that the
Board has ever printed. He wrote it so on purpose. It sets out the claim of Skarne in full, and then the claim of Ludd. It
gives all the soundings. On page three hundred and eighty-eight, in a footnote, it observes that the bar is the property of neither
town, nor ever has been; that the light is maintained under a prior covenant, to which both are party, and which contains no provision for
its being put out; and that the original is deposited in a place of safety, where it may be inspected by any person at the next
convenient tide.

Nobody got so far as page three hundred and eighty-eight. They turned to the end, and saw that it said <em>no further action</em>, and that each of them was to go on paying exactly
what it paid already; and since the other was not any better off, both councils passed it without a vote.

“But they’ll still each think that it’s theirs,” said Joss.

“Oh, certainly.” Lionel was sitting on trunk four, to shut it. “I’ve come to believe that’s what holds it up.” He got the hasp
over, and sat for a moment looking at the kitchen floor, where the chalk line was. “I wonder if I might ask you something? I’m due some leave.
It’s only that nobody has ever copied out the back numbers. For the board. I’ve a fairly clear hand.”

“You’d want to cross your sevens,” said Ottilie, not turning round.

<hr />

The second Thursday was a filthy day. It was blowing half a gale out of the south-west, on the ebb, so that the seas stood straight up on the
bar and fell over of their own accord, and Joss, on the landing in his oilskins, thought that no one on earth would put out in it who was not
paid to. He thought so until ten past eleven. Then Agnes’s boat came round the perch with her rail under, and there was
somebody in the bow.

He was holding on to the forestay with both arms. He had on a grey overcoat and a muffler, and he was, beyond any question, the illest
man that Joss had ever seen. He was green right up to the hat. As they came into the lee he raised his head, and it was
just a face: forty or so, broad, tired, spectacles all over salt. Joss had been wondering for six years. He could not now
remember a single one of the faces that he had tried.

“Don’t say anything,” called Ikenna Dray, in the voice. “Let me.” And he shut his eyes, there in the bow, with the water running off him. “The
ladder’s on the left,” he said. “Eleven rungs showing. There’s the winch, with the handle that you mended. Second landing.
There’s a door, and it’s green, but it’s blistered at the bottom so you can see that it was blue. You’re
on the third step, because it’s the one that doesn’t get wet.” He opened them. “Is that right?”

“I’m on the fourth,” said Joss. “It’s a bigger sea than you allowed for.”

“Ah,” said Ikenna. “I’ll put in a slip.”

And the boat rose, and hung there, and he let go of the stay, and stepped off; and it was Joss’s job to catch things that came off
the boat, and he did.

Up at the window somebody had lit the lamp, although it was only noon. Ottilie said later that it had been getting dark. She said that it was in the
regulations. She had laid for four, and in the middle of the table, tied up with green string, there was a ham.

“From my sister,” she said.
`);
