import { paragraphs } from './paragraphs';

/** The first and so far only chapter of "Twelve Winters of Beans". */
export const beans = paragraphs(`
Joss had never grown anything before. He came from the back streets of Ludd, where what grew did it on its own account, on bread; and
when in his first winter at Halfway he found a twist of paper in the coat that the last man had left on the hook, with
five hard purple things inside, he took them for buttons.

“Those are beans,” said Ottilie. She was on her own side of the chalk. “They won’t do.”

“Why not?”

“It’s a lighthouse.”

He put them on the sill, in the tin that the wicks came in. He had no earth, so he went down at low water and got some sand; and
Ottilie watched him bring it up, bucket after bucket, eleven flights, the way you watch a man who is explaining
something to a dog.

“It’s salt,” she said at last.

“I’ll rinse it.”

“With what?”

There was one tank at Halfway, and it was rain. It was measured out every morning with a pint mug, half of it to
Skarne. Joss considered the matter. He shaved dry for a week. On the eighth day there was a mug on the line, exactly
on the line, full, with nobody near it.

They came up in March. They came up bent double, like people looking for something they’ve dropped, and then one
noon while he had the watch they all stood straight. He told the Tide Office. It was not weather, strictly; he put it in after the visibility.

“Say again?” said the voice at the other end: a new voice, careful, with a tick behind it.

“Beans,” said Joss. “Two.”

There was a pause, as of somebody writing that down.
`);

/** Three short chapters; the second is a draft. */
export const postcards: readonly [string, string, string] = [
  paragraphs(`
Dear Anneke, the road to Vell is not on the road to Vell. I asked at the tollhouse and they said that it was moved last
spring, for the view. I am sitting on the wall where it used to turn. Somebody has left a signpost here to keep the place.

There is a goat. It has read my map, as far as the legend.
`),
  paragraphs(`
Dear Anneke, I don’t know yet whether I am going to send you this one.
`),
  paragraphs(`
Dear Anneke, disregard the last. I was tired and there was an owl.

Vell is very fine. It has eleven bridges and, at present, no river; they are expecting it on the Friday. Everyone has been told to bring in
their washing.
`),
];

/** A round robin of two chapters by two authors and a guest. */
export const roundRobin: readonly [string, string] = [
  paragraphs(`
“You go first,” said the clock in the hall.

“You always say that,” said the clock on the stairs.

Nobody at 9 Orrery Street had been on time since Thursday.
`),
  paragraphs(`
What had happened on Thursday was a small boy, with a screwdriver and a spirit of inquiry. He had been found at teatime under the
dresser, in a ring of brass, looking thoughtful.

“They were <em>arguing</em>,” he said.
`),
];

/** What a stranger leaves at the door: an anonymous gift. */
export const gift = paragraphs(`
I shan’t say who I am. You mended a bell for me once and would not take anything for it, and I have been meaning ever since to tell you what
it said.

It said your name, the first night. Since then it has mostly been the time.
`);

/** For registered readers. */
export const behindTheLamp = paragraphs(`
There is a cupboard behind the lamp at Halfway that neither town has got on its inventory. Ottilie keeps her mother’s letters
in it. Joss keeps a bicycle bell, for reasons that he is prepared to give.

On the back of the door, in pencil, someone has drawn two small figures and a line between them; and someone else, later, in chalk, has
rubbed out the line.
`);
