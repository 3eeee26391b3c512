import { paragraphs } from './paragraphs';

/** Chapter 1, "Off Watch". */
export const offWatch = paragraphs(`
After the armistice they sent the engines home by rail, and Sabeth went with them, because somebody had to keep them
company and she had signed for the grease.

There were four, one to a flatcar, roped down under tarpaulins. They had been thirty at the start. She had the use of a
guard’s van with a stove in it, a bunk, and a lamp of forty watts run off the axle, so that it was bright when they were going
and brown when they were not, and at the halts it went out. There were a great many halts. The line had been mended by
men in a hurry. She would lie in the dark with her boots on and listen to the engines cooling, tick, tick, each with its
own small complaint; and she would know, without having to count, that all four were still alive.

At Murrow a man got on.

He climbed up over the coupling in the rain with a kitbag on his back and stood in her door, and took off his cap. He
had one of those faces that had been handsome as recently as spring.

“They said there was a stove,” he said.

“They said that it was just me.”

“I’m signed for.” He had a paper. It was so wet that it came apart as he unfolded it. “Corporal Auden Lisle. I’m to see Number Nineteen as far
as the works.”

Sabeth looked at him. The lamp was out; there was only the red from the stove, and it went up one side of him and
stopped.

“You’re Nineteen’s driver,” she said.

“I was.”

“Nineteen’s driver was killed at the fords. I wrote it in the book.”

“Yes,” said Corporal Lisle. “That was Tam. I had the other seat.” Then the train jerked, and the light came up yellow all
over everything, and she saw that what she had been taking for the rain was not the rain. “I’m sorry,” he said. “It’s
just that it’s <em>warm</em>.”

<hr />

You did not talk to the engines. That was the first thing they had told you at the depot: they were not beasts, they
were a boiler and a wheel. Everyone talked to them. Sabeth had sat up with Number Four through a bad night outside
Ells, with her cheek on its casing, and told it things that she had never told to anybody with ears.

Nineteen had not moved since the fords. There was nothing wrong with it. She had had every plate off. It held pressure,
the valves were sweet, and when you opened the throttle it simply sat there with the whole of its strength
turned inward, like someone in a chair.

“He used to sing to it,” said Lisle. It was the second night, or the third. He had got into the way of sitting on the floor,
with his back to the bunk and his long legs out towards the stove, and she of sitting above him; so that neither had
to do anything about their face. “Filthy stuff. He’d the worst voice in the division. When it stopped I thought we’d
thrown a belt.”

She said nothing. His head was just beside her knee. There was grey in his hair, quite a lot, as though someone
had come along and closed a hand on it.

“You could,” she said. “Sing it something.”

“I’ve tried. I get as far as the first line.” He leaned his head back. He might not have known that it was
her knee; then she felt him know, and not move. “How long have we got?”

“To the works? Four days, if the bridge is up.”

“And if it isn’t?”

The train was slowing. She watched the filament go from white to yellow and from yellow to a dull, dark thread, a
hair, the idea of a hair. Out in the wet on their flatcars the engines had begun to tick.

“Longer,” said Sabeth, in the dark; and she put her hand down, and found his collar, and the place above it where the
pulse was going, steady and much too fast, like something that had been asked to idle for a year.

He turned his face into her wrist. Neither of them said the names of anybody. After some time she drew up her feet to make room.
`);

/** Chapter 2, "Under Steam". */
export const underSteam = paragraphs(`
The bridge was not up. They stood at Carrow Halt for six days in a field of sugar beet, and it rained on every one.

It was a bunk for one person, and narrow. They learned it. They learned to turn over by agreement, like a pair of
doors. In the night she would wake with his arm across her and his mouth against the back of her neck, and lie there, as
careful as a thief, while the want came up in her slow and even from the feet; and she would think, <em>well, there you are. I had you down as lost.</em>
It astonished her. She had thought that it was one of the things you handed in.

“You’re laughing,” he said into her shoulder.

“I’m not. I’m warm.”

“It’s four in the morning.”

“It’s been four in the morning for three years,” said Sabeth, and turned round, by agreement, and took him by the ears.

There is not a great deal of room for shame in a guard’s van. They had all the scars out by lamplight on the Tuesday when the shunter
went by and shook them up a few watts: this one a splinter, this one a stove door, this one, long and white, that he would not say
and she did not ask, but only followed from the one end to the other with her mouth until he said her name as if someone had
just that moment told it him.

<hr />

On the sixth morning she woke up by herself.

The stove was in. His boots had gone from beside it. Sabeth lay for a while looking at the roof, being sensible; and then she
heard it, very faint, from forward, through the rain. It was the worst singing she had ever heard in her life.

She went along the couplings in her shirt and his greatcoat. He was up in the driver’s seat, on Nineteen, with the tarpaulin thrown
off; he had both hands on the cold regulator and his eyes shut, and he was bawling it out to a field of beet, verse after verse, about the sergeant’s daughter and the
bishop and the goose. He had got a good way past the first line. The tears ran down his face into his collar, and he took no
notice of them at all.

She climbed up. There was the other seat. It was worn to the shape of somebody narrower than she was. She stood with her
hand on the back of it, and asked, not aloud, and nobody seemed to mind; so she sat down.

She did not know the words, but there was a chorus.

It was during the third time through, on the goose, that the needle moved. They both saw. Neither of them dared to stop. It came up off the pin like
an old man out of bed, a hair and another hair, and under the plates, deep down, where she had had her arm to the shoulder
and found nothing the matter, something took a breath, and shook; and let it go.

“Oh, you <em>sulker</em>,” said Lisle. He had his forehead down on the brass. “You great sulking lump. I know. I know it. So do I.”

Behind them on the flatcars, one by one, without anyone having laid a fire in them, Four and Eleven and Twenty-six began to sing.

<hr />

They went over the bridge at Carrow on the seventh day, at a walking pace, with the sappers standing in the river up to their waists
to watch. The lamp came on in the guard’s van. It was forty watts, when it was going; it’s not much. You could have read a letter by it, or threaded a needle, or
found your way about a face.

“What’ll they do with them?” he asked her. “At the works.”

“Ploughs, I was told. Or they’ll want some for the mills.” She had her feet in his lap. “They’ll need someone to show people how. They’re no
good with strangers.”

“No,” said Lisle. He took hold of one foot, with a hand that smelled of grease, and looked at it a while, as though it was a part that he had read about.
“Can you drive?”

“I only signed for the grease.”

“I could show you. There’s two seats.”

Sabeth looked up at the lamp. It shook a bit, and steadied. The wheels were saying what wheels say. She thought of Tam, whom she’d never met, and the
shape of him in the leather; and of the page in the book, with a line ruled underneath, on which there was, if you
wrote small, a certain amount of room.

“You’d have to teach me the verses,” she said.
`);
