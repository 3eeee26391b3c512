import { type Block, readBlocks, type Span } from './plain-text';

/** One of our own documents, as a page. */
export function PlainText({ markdown }: { markdown: string }) {
  return (
    <>
      {readBlocks(markdown).map((block, i) => (
        <BlockView key={i} block={block} />
      ))}
    </>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading') {
    const Heading = `h${block.level}` as 'h1';
    return (
      <Heading>
        <Spans of={block.text} />
      </Heading>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Spans of={block.text} />
      </p>
    );
  }
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item, i) => (
          <li key={i}>
            <Spans of={item} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table>
      <thead>
        <tr>
          {block.head.map((cell, i) => (
            <th key={i} scope="col">
              <Spans of={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>
                <Spans of={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Spans({ of }: { of: Span[] }) {
  return (
    <>
      {of.map(({ text, look }, i) => {
        if (look === 'code') return <code key={i}>{text}</code>;
        if (look === 'strong') return <strong key={i}>{text}</strong>;
        if (look === 'emphasis') return <em key={i}>{text}</em>;
        return text;
      })}
    </>
  );
}
