/** Highlights, notes and bookmarks. */
export const notes = {
  tool: 'Ghi chú',
  toolLong: 'Đánh dấu và ghi chú',
  colours: { yellow: 'Vàng', green: 'Xanh lá', blue: 'Xanh dương', pink: 'Hồng' } as Record<string, string>,
  /** How the colour is told apart without seeing it. */
  lines: { yellow: 'nền vàng', green: 'gạch chấm', blue: 'gạch đôi', pink: 'gạch lượn sóng' } as Record<string, string>,
  kinds: { highlight: 'Đoạn đánh dấu', note: 'Ghi chú', bookmark: 'Dấu trang' } as Record<string, string>,

  bar: {
    label: 'Đoạn đang chọn',
    mark: (colour: string) => `Đánh dấu màu ${colour.toLowerCase()}`,
    note: 'Viết ghi chú',
    copy: 'Chép kèm nguồn',
    share: 'Chia sẻ',
    bookmark: 'Dấu trang',
  },
  marked: (colour: string) => `Đã đánh dấu màu ${colour.toLowerCase()}.`,
  bookmarked: 'Đã đặt dấu trang ở đoạn này.',
  bookmarkText: 'Đặt dấu trang ở đây',
  open: 'Mở',
  undo: 'Lấy lại',
  removed: 'Đã xóa.',
  restored: 'Đã lấy lại.',
  saved: 'Đã lưu ghi chú.',
  copied: 'Đã chép đoạn này kèm nguồn.',
  notCopied: 'Trình duyệt không cho chép. Bạn hãy chọn đoạn rồi chép bằng tay.',
  citation: (quote: string, place: string, title: string, edition: number, address: string) =>
    `“${quote}” (${[place, title, `bản ${edition}`].filter((part) => part !== '').join(', ')}; ${address})`,
  tooLong: 'Đoạn chọn quá dài nên chỉ phần đầu được đánh dấu.',
  full: 'Máy này đã hết chỗ nên chưa lưu được. Phần bạn viết vẫn còn đây: hãy xóa bớt văn bản ở trang “Trên máy” rồi lưu lại.',
  failed: 'Chưa lưu được trên máy này. Phần bạn viết vẫn còn đây: hãy chép lại rồi tải lại trang.',
  onlyHere: 'Đã giữ trên máy này. Muốn không mất khi đổi máy hoặc xóa trình duyệt, hãy đăng nhập.',
  signIn: 'Đăng nhập',

  paragraph: {
    title: 'Đánh dấu và ghi chú',
    lead: 'Đoạn đang đọc:',
    previous: 'Đoạn trước',
    next: 'Đoạn sau',
    mark: 'Đánh dấu đoạn này',
    select: 'Muốn đánh dấu vài chữ thôi: nhấn giữ vào chữ rồi kéo.',
    about: 'Ghi chú về cả văn bản',
    all: 'Xem tất cả ghi chú',
    none: 'Mục này không có đoạn văn nào.',
  },

  edit: {
    titles: { highlight: 'Đoạn đánh dấu', note: 'Ghi chú', bookmark: 'Dấu trang' } as Record<string, string>,
    fresh: 'Viết ghi chú',
    about: (title: string) => `Về cả văn bản “${title}”`,
    text: 'Ghi chú của bạn',
    textHint: 'Đóng lại là tự lưu.',
    colour: 'Màu đánh dấu',
    save: 'Lưu',
    remove: 'Xóa',
    required: 'Ghi chú chưa có chữ nào. Hãy viết vài chữ, hoặc bấm Đóng để thôi.',
    tooLong: 'Ghi chú quá dài: nhiều nhất 20.000 chữ cái. Hãy bớt lại hoặc chia thành nhiều ghi chú.',
  },

  here: {
    title: 'Ghi chú của bạn ở mục này',
    work: 'Ghi chú của bạn về văn bản này',
    write: 'Viết ghi chú về cả văn bản',
    edit: (what: string) => `Mở: ${what}`,
    elsewhere: (count: number) => `Xem ${count} ghi chú, dấu trang trong văn bản này`,
  },

  list: {
    lead: 'Mọi đoạn đánh dấu, ghi chú và dấu trang của bạn.',
    empty: 'Bạn chưa có ghi chú nào.',
    emptyHow: 'Khi đọc, hãy nhấn giữ vào chữ để chọn một đoạn, hoặc bấm “Ghi chú” ở thanh công cụ phía dưới.',
    browse: 'Chọn văn bản để đọc',
    search: 'Tìm trong ghi chú',
    searchHint: 'Gõ không dấu cũng được.',
    kind: 'Loại',
    all: 'Tất cả',
    order: 'Xếp theo',
    newest: 'Mới nhất',
    byWork: 'Văn bản',
    found: (count: number, of: number) => (count === of ? `${count} mục` : `${count} trong ${of} mục`),
    nothing: 'Không có ghi chú nào như vậy.',
    clear: 'Bỏ lọc',
    more: 'Xem thêm',
    goto: 'Mở đúng chỗ',
    gotoWork: 'Mở văn bản',
    edit: 'Sửa',
    remove: 'Xóa',
    what: (kind: string, title: string) => `${kind} trong ${title}`,
    exportMarkdown: 'Tải về để đọc, in',
    exportJson: 'Tải về cho phần mềm khác (JSON)',
    file: 'ghi-chu',
    whole: 'Về cả văn bản',
    place: (heading: string, edition: number) => (heading === '' ? `bản ${edition}` : `${heading}, bản ${edition}`),
    tags: 'Nhãn',
    title: 'Ghi chú của tôi',
  },

  state: {
    here: 'Ghi chú đang chỉ nằm trên máy này. Đăng nhập để giữ chúng trong tài khoản và xem được trên máy khác.',
    left: 'Các ghi chú này được để lại trên máy khi đăng xuất. Đăng nhập để chúng tiếp tục được lưu vào tài khoản.',
    ended: 'Phiên đăng nhập đã hết. Ghi chú mới được giữ trên máy này; đăng nhập lại để lưu vào tài khoản.',
    later: (count: number) => `Chưa có mạng: ${count} thay đổi được giữ trên máy và tự gửi khi có mạng.`,
    waiting: (count: number) => `${count} thay đổi đang được gửi vào tài khoản.`,
    fault: 'Thư viện chưa nhận được một số thay đổi. Chúng vẫn được giữ trên máy này.',
    password: 'Hãy đổi mật khẩu ở trang Tài khoản để ghi chú được lưu vào tài khoản.',
    done: 'Tất cả ghi chú đã được lưu vào tài khoản.',
  },

  flags: {
    lost: 'Đoạn này không còn tìm thấy trong bản hiện hành; phần trích vẫn được giữ.',
    near: 'Văn bản đã sửa: đoạn này nay đọc hơi khác.',
    withdrawn: 'Văn bản này đã được gỡ khỏi thư viện; ghi chú của bạn vẫn còn.',
    conflict: 'Bản khác của một ghi chú được sửa cùng lúc trên hai máy.',
    waiting: 'Chờ gửi',
    refused: {
      'too-long': 'Thư viện không nhận vì quá dài. Ghi chú chỉ nằm trên máy này; hãy sửa ngắn lại.',
      limit: 'Thư viện không nhận thêm vì bạn có quá nhiều ghi chú. Ghi chú này chỉ nằm trên máy này; hãy xóa bớt ghi chú cũ rồi sửa và lưu lại.',
      other: 'Thư viện không nhận ghi chú này. Nó chỉ nằm trên máy này; hãy sửa và lưu lại.',
    } as Record<string, string>,
  },
  refusedNow: 'Có ghi chú mà thư viện không nhận. Chúng vẫn còn trên máy này.',
  see: 'Xem',

  /** An anchor in words, where nothing better is known. */
  anchor(anchor: string): string {
    if (anchor === 'mo-dau') {
      return 'Mở đầu';
    }
    const known: [RegExp, string][] = [
      [/^phan-(\w+)/, 'Phần'],
      [/^chuong-(\w+)/, 'Chương'],
      [/^muc-(\w+)/, 'Mục'],
      [/^dieu-(\w+)/, 'Điều'],
      [/^phu-luc-?(\w*)/, 'Phụ lục'],
    ];
    for (const [pattern, word] of known) {
      const match = pattern.exec(anchor);
      if (match) {
        const number = match[1] ?? '';
        return `${word} ${/^[ivxlc]+$/.test(number) ? number.toUpperCase() : number}`.trim();
      }
    }
    return '';
  },
};
