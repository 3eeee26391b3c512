import { paragraphs } from './paragraphs';

/** Chapter 1, "Errata". */
export const errata = paragraphs(`
The tide tables for the new year came out to Halfway on the last boat before the weather, wrapped in oilcloth, with the
mail and the lamp glass and a ham that nobody had ordered. Agnes Tull threw the parcel from the deck because it was too
rough to lie alongside, and Joss Pereira caught it against his chest, and went over backwards into the winch.

“Good hands!” Agnes called.

“It hit me!”

“That’s what I said!” She was already turning the boat. “Tell Ottilie the ham’s from her sister!”

Ottilie Brandvold had come down as far as the second landing, which was as far as she came for boats. She held the door
with her shoulder and watched him get up.

“It’s from your sister,” said Joss.

“I haven’t got a sister.”

They looked at the ham. It was a very good ham, tied with green string. Out past the perch the boat put her nose into
the first of the real seas and shook it off like a dog.

“Well,” said Ottilie. “Somebody has.”

<hr />

There were two keepers at Halfway because there were two towns. The light stood on a bar of sand and ballast exactly
between them, and Skarne said the bar was Skarne’s, and Ludd said the bar was Ludd’s, and in a hundred and forty years
neither had agreed to anything about it except that the other should not have it alone. So Skarne appointed a keeper and
Ludd appointed a keeper. Skarne paid for the oil on odd days. Ludd paid for the wicks. When the lamp was changed to
electric there had been talk of a lawsuit about the wicks, and Ludd still sent them, two dozen every quarter in a tin,
and Joss used them to tie up the beans.

He had been Ludd’s keeper for six years. Ottilie had been Skarne’s for nineteen. In the beginning she had drawn a chalk
line down the middle of the kitchen, not out of any unkindness but because it was in the regulations, and had gone
over it every Sunday until the spring he had the fever, when she had been across it forty times a day with the kettle
and one morning it was simply not there any more. Neither of them had mentioned it. It was, he sometimes thought, the
most anyone had ever said to him.

The tide tables were the one thing the towns bought jointly. They came in a grey paper cover, eighty pages, four columns
to the page, and it was Joss’s job to copy each month onto the board in the lamp room, in a fair hand, so that whoever had
the watch could see at a glance how much sea there was going to be. He liked doing it. He liked the way the numbers
leaned on one another, each high water a little later than the one before, the springs and neaps breathing in and out down
the column. Nothing else in his life had ever come with the answers printed.

He did January that evening with the ham on the table behind him and the wind getting up. When he turned the page for
February, a slip of paper fell out.

It was the size of a luggage label, and printed, and it said:

<blockquote>ERRATUM. <em>Page 44, night of the nineteenth, for “0.4” read “none”.</em></blockquote>

Joss read it twice. Then he found page forty-four. It was October. In the third column, on the line for the nineteenth,
low water was given at seventeen minutes past two in the morning, at four-tenths of a metre above the datum: a good low
spring tide, nothing strange, the bar dry to the second marker and the weed showing on the old stones.

<em>For 0.4 read none.</em>

“Ottilie,” he said.

“If it’s about the ham, I’ve decided I have a sister.”

“Come and look at this.”

She came and looked. She put her spectacles on and took the slip over to the lamp and looked again, and turned it to
see whether there was anything on the back, and there was not.

“None what?” she said.

“None water, I suppose.”

“You can’t have none water. It isn’t a bath.” She laid the slip down flat with her palm, as if it might get up. “A nought
they’d have printed nought. Nought’s a height. You’d have a nought on the gauge, you’d read it off, you’d write it down.
This says none.”

“It’s a misprint.”

“It’s a <em>correction</em>,” said Ottilie. “It’s what you have instead of a misprint.”

The wind leaned on the tower. A long way below them the sea went in and out of the landing with a noise like furniture.
Joss found that he was looking at the column again, at the small neat figures marching down to the nineteenth and on past
it into the twentieth, where high water came at twenty to nine, five metres and a half, as if nothing at all had happened
in the night.

“We could ask the Tide Office,” he said. “I’ll put it in with the evening weather.”

“You do that.” She had gone back to the stove, but she had not picked up the spoon. “You ask them where it’s going to <em>go</em>.”

<hr />

He sent it at nine, after the barometer and the visibility, in the flat voice he kept for the radio. There was a pause on
the other end. There was always a pause; the man at the Tide Office liked to write things down before he answered them.
His name was Ikenna Dray, and in six years of evenings Joss had never once seen his face.

“Say again the page?” said Ikenna Dray.

“Four four. The nineteenth of October.”

“And the slip is printed. Not typed.”

“Printed. Same face as the rest.”

Another pause. It went on long enough that Joss looked at the set to see whether the needle had dropped.

“Halfway,” said Ikenna at last, carefully, “I read the proofs of those tables. I read all eighty pages aloud to the printer’s
boy, every figure, it took us four days and I lost my voice. There wasn’t any erratum.”

“There’s one here.”

“Yes,” said Ikenna. “I believe you. I’m holding the file copy, it’s the only other one that’s been cut.” The carrier wave
hissed. Behind it, faint and perfectly regular, Joss could hear the big brass tide machine that lived in the room with
him, ticking over its wheels. “There’s one in here as well. It wasn’t there this morning.”

Joss wrote that down in the log, because it had been said on an official channel, and underlined it, and then sat
looking at it. Upstairs the lamp went round. Ottilie had begun, without any fuss, to carve the ham.
`);

/** Chapter 2, "Slack Water". */
export const slackWater = paragraphs(`
By March they had an argument going, and it kept them warm.

Ottilie’s position was that water could not be <em>none</em>, because if it was none here it had to be some more
somewhere else, and somebody would have written in. Joss’s position was that the tables were right. He had no reason
for it. It was only that they had been right four times a day for six years, which was more than he could say for any
person, and he did not feel he could drop them for a single remark.

“You’d trust a column of figures over the whole sea,” said Ottilie.

“I’d trust it over the whole of Ludd.”

“That’s not a high bar.”

“It’s a bar, though,” said Joss, and she threw a dishcloth at him.

They measured. It had been her idea, though she said it was his. Every low water, day or night, whoever had the watch
went down the ladder to the gauge with a lamp and a slate and read what the sea was actually doing, and beside it in a
second column they put what the tables said. January agreed with itself to the width of a thumb. February was out by a
hand, twice, in the gales, and Ikenna Dray said over the radio that this was the wind holding the water up and
perfectly proper, and read them some figures about it in a kindly voice.

He had taken to staying on after the weather. There was no rule against it. The channel was kept open until ten in case
of distress, and as he said, there was generally some.

“Tell me what you see,” he would say. “I’ve got four hundred harbours in this machine and I’ve never been in a boat.”

“Never?”

“I’m ill on bridges.”

So Joss told him. He was not used to describing things; Ottilie had the same windows he did. But he found that if he
carried the handset as far as its wire would go he could see the bar come up, and he would say: there’s the first
marker, there’s the back of the sand, it’s gone the colour of a mackerel. The birds are walking in. There’s somebody’s
boot. And Ikenna would be quiet, and the machine would tick behind him, and then he would say, <em>thank you</em>, as if it had been a
present.

<p align="center">* * *</p>

It was Ikenna who found out about the handwriting.

“There’s a book,” he said, one night in April when the fog had been down so long that the horn had got into
everyone’s dreams. “The errata book. It goes back to the founding of the office. Whoever finds a fault in the tables
writes it in, and initials it, and the printer sets a slip from it. I thought I’d look whether anybody had entered
ours.”

“And had they?”

“Page forty-four, night of the nineteenth, for nought point four read none. Initialled H.V.B.” He cleared his throat.
“That’s Hester Vane-Boothroyd. She had this desk before the man who had it before me.”

“Well, then, she must have—”

“She died in eighteen ninety-one,” said Ikenna. “It’s a very clear hand. She crosses her sevens.”

Ottilie, who had been pretending to darn, put the sock down.

“Ask him,” she said, “what else she corrected.”

There was the sound of pages. It went on for some time. Then Ikenna began to read, and Joss took it down on the back of
the weather sheets, four of them, on both sides, in pencil. Hester Vane-Boothroyd had held the desk for twenty-two years
and she had found sixty-one faults. Most were the printer’s. A six for a nine. A Tuesday that ought to have been a
Wednesday. But here and there, perhaps one to a page, there was another kind. <em>Harbour of Ense, eleventh of May, for
“high” read “grieving”. Port Carrow, for the first week of August, read nothing; it will not be needed. Vell Roads, the
third, for “flood” read “a sort of leaning”.</em>

“Did anyone print them?” Joss asked.

“Every one. It’s the rule. What goes in the book goes on the slip.” The machine ticked. “I’ve been looking them up. Port
Carrow burned in the last week of July that year. There wasn’t a jetty left to measure from.”

Nobody said anything. The horn counted its twelve, and blew.

“What happened at Ense?” said Ottilie, from the table. She did not raise her voice; she never addressed the radio
directly, on the ground that she had not been introduced.

“She wants to know what happened at Ense.”

“I haven’t found out,” said Ikenna. “It’s a very small harbour. I suppose it might only have been a bad day.”

<p align="center">* * *</p>

That Sunday was slack water at noon, one of the long ones that come a day after the neap, when the sea forgets for a while which
way it was going. The fog had thinned to a bright nothing. Joss went down with the slate, and Ottilie came after him,
which she never did; she came all the way, past the second landing and the winch and down the ladder backwards with her
skirts in one fist, and stood on the bottom rung with her boots in the weed.

The water was perfectly still. It was so still that it had stopped being water and was only a kind of floor. They could see
the ladder go down into it, and the stones at its foot, and beyond those, paler, the edge of the sand, and beyond that the
place where the sand went over and there was just green.

“I was born out here,” said Ottilie. “Did you know that? My mother kept for Skarne before me. She came down this ladder to read
the gauge and went up it again with me inside of two hours. I’ve lived on this bar for fifty-eight years, and never seen the
bottom of it.” She was looking at the green place. “It goes off like a table. They sounded it once and ran out of line.”

“You don’t have to come, in October,” said Joss. He had not known that he was going to go anywhere until it was out of
his mouth. “If it does. I thought I might just walk out a bit, and look.”

Ottilie considered him. A small crab came up out of the weed, saw the pair of them, and thought better of it.

“For ‘a bit’,” she said, “read ‘all the way’. Initial it.” And she started back up the ladder, and for a moment as he
followed her the water moved against the lowest rung, once, a finger’s width, the way a sleeper moves when the door is
opened: and it was the flood.
`);

/** Chapter 3, the one with the long title. */
export const inspector = paragraphs(`
The Inspector of Lights came in June, and he came with nine trunks.

They were good trunks, brass at the corners, numbered in white paint, and it took Agnes Tull and her nephew most of
the forenoon to sway them up. The Inspector stood on the landing in a town coat and counted. It had begun to rain. He had
nine trunks and not an umbrella to divide among them, and the water ran off his hat in front in a single bright string.

“Seven,” he said. “Eight. That one is scientific. Eight,” he said again, more loudly, as eight went past him at the end of
the rope, turning like a roast.

“What’s in them?” Joss asked Agnes, out of the side of his mouth.

“He told me paper.”

“<em>Nine</em> of paper?”

“He told me he’s got all of it.” She wiped her face with her cap. “Everything anyone’s ever written down about you two.
He said it was going to be a pleasure to see if any of it was so.”

His name was Lionel Prewett, and he was younger than his coat. He shook hands with Joss as the appointee of Ludd and
with Ottilie as the appointee of Skarne, and asked which of them he ought to thank for the tea, so as to enter it on the
proper side. Ottilie said that she had made it and Joss had paid for it, and the cups had been here before either of
them, and he could enter that where he liked. The Inspector took out a notebook and thought about it. He did not
seem to be offended. He had a long, mild, worried face, like a horse looking over a gate at another horse.

“I may as well say it at once,” he said, “because I’m told I have no manner. It’s proposed to put the light out.”

The rain ran down the window. Ottilie set the pot on its stand.

“Whose proposal?” she said.

“Oh, both. It’s the first thing they’ve agreed on since the bar was charted. Skarne has noticed what it pays and so has
Ludd, and each believes that the other gets the good of it. There’s to be an automatic buoy.” He turned his cup a
quarter round in the saucer. “I’m to establish which of them owns the thing, so that one may have the honour of
abolishing it. Hence the trunks. I’m really extremely sorry. It’s very nice tea.”

<p align="center">~</p>

He stayed. It would have been easier if he had been a brute, but he was only thorough. He had trunk one open on the kitchen
floor by evening and trunk two by the Tuesday, and he went through a hundred and forty years of deeds and soundings and
solicitors’ letters with a pencil behind each ear, humming. He was no trouble. He washed his own plate. When he found out that
Joss copied the tables by hand he asked whether he might watch; and he sat on the lamp-room stair with his knees up for an
entire fortnight of October, and said at the end of it, “But that’s beautiful. Does anybody see it?”

“Ottilie does.”

“Does she say so?”

“She found a mistake once,” said Joss.

He had put the nineteenth on the board as the erratum had it. He had thought about that for a long while, with the chalk
in his hand. There was no figure to write, so in the end he wrote the word, in the small upright capitals that he used for
gales.

The Inspector looked at it. He had a pencil in his mouth, and he took it out.

“I’ve seen that,” he said.

“It’s a misprint,” said Joss, very fast.

“No, no, I’ve seen it written. It’s in trunk six. I came across it last night and I thought the fellow had been
drinking.” He was already halfway down the stair. They heard him cross the kitchen, and the lid go up, and a long
avalanche of paper, and Ottilie’s voice saying something short; and then he was back, with his hair on end, holding
a letter by the corners.

It was from the first keeper of all, a man named Amos Thole, who had lit the lamp the night it was built and had
been paid by nobody. It was dated in the autumn of the second year. It was addressed to the Council of Skarne,
and, struck out, to the Council of Ludd, and, beneath that, <em>to Whom it may concern.</em>

<blockquote>Sirs. On the night of the 19th inst., there being no water, I walked out to the Mark and satisfied myself as to the
question. I have left a note of it there in the dry, for when you shall want it. It will keep. I do not think that
either of you will like the answer, and so shall not put it in a letter. Yr. servant, A. Thole. <em>Keeper</em>.</blockquote>

“There being no water,” said Ottilie. She had come up behind them with flour to her elbows.

“There’s a note on the back from the Clerk,” said the Inspector. He turned it round to show them. In another hand, brown
and impatient, someone had put: <em>Mad. File.</em>

Nobody spoke. The lamp went over them, and over the wall, and over the bookcase and the barometer and the
word on the board; and out, Joss supposed, across the water, to all the people who were not thinking about it.

“What question?” he said.

“Well, that’s just it,” said Lionel Prewett. His ears had gone pink. He looked, for the first time since he had arrived, like
someone who was not sorry about anything. “There’s only ever been the one. It’s in all nine trunks. It’s, whose <em>is</em> it?” He folded the letter along its
old folds, with great care, and put it in his breast pocket instead of the trunk. “Do you know, I believe that I shall need an extension.”
`);
