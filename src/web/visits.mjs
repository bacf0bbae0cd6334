// How stories, screens and pictures come in, and see what a device holds.

/** Signs in by the page, as people do: it also tells the device who is there. */
export async function signIn(page, person, next = '/') {
  await page.goto(`/dang-nhap?tiep=${next}`);
  await page.getByLabel('Tên đăng nhập').fill(person.userName);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname === next);
}

/** Gives a page's browser somebody's session, without going anywhere. */
export async function admit(page, person) {
  const session = await page.context().request.post('/api/v1/auth/session', {
    headers: { 'X-Requested-By': 'sotay' },
    data: { userName: person.userName, password: person.password, device: 'stories' },
  });
  if (!session.ok()) {
    throw new Error(`${person.userName} does not get in: ${await session.text()}`);
  }
}

/** A page on a desk, of somebody who is signed in. */
export async function seated(newPage, person, place, options = { viewport: { width: 1440, height: 900 } }) {
  const page = await newPage(options);
  await admit(page, person);
  await page.goto(place);
  return page;
}

/** What a store of the database on the device holds: its values, or its keys. */
export function stored(page, store, what = 'values') {
  return page.evaluate(
    ([name, what]) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sotay');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const store = db.transaction(name).objectStore(name);
          const all = what === 'keys' ? store.getAllKeys() : store.getAll();
          all.onsuccess = () => (db.close(), resolve(all.result));
          all.onerror = () => reject(all.error);
        };
      }),
    [store, what],
  );
}
