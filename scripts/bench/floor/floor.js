// Opens the library, reads one thing, and shows it: no page that reads from the library is faster.
indexedDB.open('catchword').onsuccess = ({ target: { result: database } }) => {
  const read = database.transaction('readings').objectStore('readings').index('modified').openCursor();
  read.onsuccess = () => {
    const shown = document.createElement('p');
    shown.className = 'work-card';
    shown.textContent = read.result?.value.work ?? 'nothing';
    document.body.append(shown);
    database.close();
  };
};
