/** The work skin of "crew chat". Selectors begin with #workskin, as the archive stores them. */
export const crewChatSkin = `#workskin .phone {
  max-width: 24em;
  margin: 1.5em auto;
  padding: 0.75em;
  border: 1px solid #bbb;
  border-radius: 1em;
  background: #f4f1ea;
}
#workskin .phone .head {
  text-align: center;
  font-size: 0.85em;
  color: #555;
}
#workskin .phone .get, #workskin .phone .send {
  display: block;
  width: fit-content;
  max-width: 80%;
  margin: 0.35em 0;
  padding: 0.4em 0.8em;
  border-radius: 1em;
  background: #fff;
}
#workskin .phone .send {
  margin-left: auto;
  background: #2f6f8f;
  color: #fff;
}
#workskin .phone .who {
  display: block;
  font-size: 0.7em;
  font-weight: 400;
  color: #666;
}
#workskin .phone .head:before {
  content: "✆ ";
}
#workskin .hide {
  font-size: 0;
}
#workskin .spoiler {
  background: #222;
  color: #222;
}
#workskin .align-right {
  text-align: right;
}
#workskin hr.third {
  width: 33%;
}`;

/** A chapter told in messages, notices and very little else. */
export const crewChat = `<p class="align-right"><small>MOTH-CLASS COURIER <em>GLASSWING</em><br />
crew channel, day 212 out of Vell</small></p>
<div class="phone">
<p class="head">do NOT put the moon in the dishwasher</p>
<p><span class="get"><b class="who">Captain Ruiz</b><span class="hide">: </span>Who has the moon.</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>which moon</span>
<span class="get"><b class="who">Captain Ruiz</b><span class="hide">: </span>The cargo, Ferrin. The one moon. The moon we are being paid for.</span>
<span class="send"><span class="hide">Odalys: </span>It was on the galley table when I went to bed.</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>oh that</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>that had soup on it</span></p>
</div>
<p>Odalys put down her toothbrush. Along the corridor a door banged, then another, and she heard the Captain go by in
her socks at what was, for the Captain, a run.</p>
<div class="phone">
<p><span class="send"><span class="hide">Odalys: </span>Ferrin. Where did you put it?</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>somewhere clean</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>soon to be</span>
<span class="get"><b class="who">Ship</b><span class="hide">: </span>The dishwasher has developed a tide.</span></p>
</div>
<hr class="third" />
<center><p><strong>NOTICE</strong></p>
<p>By order. The following are <u>not</u> crockery:</p>
<p>moons, lesser lights, anything in a lead box,<br />
anything that hums, Bastian’s retainer.</p></center>
<p align="center">* * *</p>
<p>It took the three of them to get the door open, and then they wished that they hadn’t. The water did not fall out. It
stood in the doorway, bright as a coin, and leaned a little to the left; and up in the top rack among the mugs, the size of an
orange, extremely clean, the moon went slowly round.</p>
<p>“It’s <em>happy</em>,” said Ferrin.</p>
<p>“It’s waxing,” said the Captain. “It was a crescent when I signed for it. It’s worth half that full. They’ve already got a full one!”</p>
<p>All the cups on the ship had begun to chime.</p>
<p dir="ltr" align="right"><em>Private log, O. Tamsin.</em><br />
<span class="spoiler">I have not told them that I dreamed about the sea again. There isn’t one for nine hundred million miles. My pillow was wet, and it was salt.</span></p>
<div class="phone">
<p><span class="get"><b class="who">Captain Ruiz</b><span class="hide">: </span>How long to wane it.</span>
<span class="send"><span class="hide">Odalys: </span>Fourteen days.</span>
<span class="get"><b class="who">Captain Ruiz</b><span class="hide">: </span>We dock in fourteen days.</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>so what you are saying is</span>
<span class="get"><b class="who">Ferrin</b><span class="hide">: </span>i timed it perfectly</span>
<span class="get"><b class="who">Ship</b><span class="hide">: </span>High water in the galley is at 19:40. Please remove your shoes.</span></p>
</div>
<p class="align-right">They ate dinner on the table, with their feet up, and watched it rise.</p>`;
