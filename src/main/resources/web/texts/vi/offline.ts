import type { Trouble } from '../../library/model';

const LOCALE = 'vi';

/** A size as people say it: 12,4 MB. */
function size(bytes: number): string {
  const format = (value: number, unit: string): string =>
    `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
  if (bytes < 1_000_000) {
    return format(Math.max(1, Math.round(bytes / 1000)), 'KB');
  }
  return bytes < 1_000_000_000 ? format(bytes / 1_000_000, 'MB') : format(bytes / 1_000_000_000, 'GB');
}

function count(n: number): string {
  return new Intl.NumberFormat(LOCALE).format(n);
}

function when(time: number): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'numeric', year: 'numeric' }).format(time);
}

/** The library on this device. */
export const offline = {
  size,

  // The button on shelves and works
  keepShelf: (bytes?: number): string => `Tải tủ sách này về máy${bytes === undefined ? '' : ` (${size(bytes)})`}`,
  keepWork: (bytes?: number): string => `Tải về máy${bytes === undefined ? '' : ` (${size(bytes)})`}`,
  keepHint: 'Để đọc và tìm được cả khi không có mạng.',
  fetching: (done: number): string => `Đang tải về máy: ${Math.floor(done * 100)}%`,
  starting: 'Đang chuẩn bị tải về máy…',
  pause: 'Tạm dừng',
  resume: 'Tải tiếp',
  paused: (done: number): string => `Đã tạm dừng ở ${Math.floor(done * 100)}%. Phần đã tải vẫn còn trên máy.`,
  cancel: 'Thôi không tải',
  here: 'Có trên máy này, đọc được cả khi không có mạng.',
  hereWithShelf: (shelf: string): string => `Có trên máy này cùng tủ sách “${shelf}”.`,
  remove: 'Xóa khỏi máy',
  removeTitle: (title: string): string => `Xóa “${title}” khỏi máy?`,
  removeText: 'Bạn sẽ không đọc được khi không có mạng. Ghi chú và chỗ đọc dở của bạn vẫn còn.',
  removed: (title: string): string => `Đã xóa “${title}” khỏi máy.`,
  arrived: (title: string): string => `Đã tải xong “${title}”. Bạn đọc được cả khi không có mạng.`,
  trouble(trouble: Trouble): string {
    switch (trouble) {
      case 'full':
        return 'Máy không còn đủ chỗ trống nên chưa tải được hết. Hãy xóa bớt tủ sách không cần nữa ở trang “Trên máy”, hoặc xóa bớt ảnh, phim trong máy, rồi bấm tải tiếp.';
      case 'offline':
        return 'Mất kết nối mạng. Phần đã tải vẫn còn; khi có mạng thư viện sẽ tải tiếp.';
      case 'busy':
        return 'Thư viện đang bận. Phần đã tải vẫn còn; lát nữa sẽ tự tải tiếp.';
      case 'broken':
        return 'Dữ liệu nhận được không đúng nên đã bỏ đi. Hãy bấm tải tiếp để thử lại.';
    }
  },

  // The page "on this device"
  summary: (works: number, used?: number): string =>
    works === 0
      ? 'Chưa có tài liệu nào trên máy này.'
      : `Trên máy này có ${count(works)} tài liệu đọc được khi không có mạng${used === undefined ? '' : `, chiếm khoảng ${size(used)}`}.`,
  howTo: 'Bạn chọn tủ sách ở dưới rồi bấm “Tải về máy”. Lần sau không có mạng vẫn đọc và tìm được.',
  lastAsked: (time: number): string => `Cập nhật lần cuối: ${when(time)}.`,
  neverAsked: 'Chưa cập nhật lần nào.',
  refresh: 'Cập nhật ngay',
  refreshing: 'Đang cập nhật…',
  refreshed: 'Mọi thứ trên máy đã là bản mới nhất.',
  notRefreshed: (trouble: Trouble): string =>
    trouble === 'offline' ? 'Đang không có mạng nên chưa cập nhật được. Bạn vẫn đọc được những gì có trên máy.' : 'Chưa cập nhật được. Hãy thử lại sau ít phút.',
  kept: 'Đã tải về máy',
  keptShelf: (complete: number, works: number): string =>
    complete === works ? `Tủ sách, ${count(works)} tài liệu, đủ cả` : `Tủ sách, đã có ${count(complete)} trên ${count(works)} tài liệu`,
  keptWork: (complete: boolean): string => (complete ? 'Tài liệu, đủ cả' : 'Tài liệu, chưa tải xong'),
  notKept: 'Chưa tải về máy',
  notKeptWhy: 'Những tủ sách này chỉ đọc được khi có mạng.',
  wholeShelf: (works: number): string => `${count(works)} tài liệu`,
  openShelf: 'Xem tủ sách',
  listUnreachable: 'Chưa xem được danh sách tủ sách vì đang không có mạng.',

  room: 'Chỗ trên máy',
  roomOf: (used: number, quota: number): string => `Thư viện đang dùng ${size(used)}; máy cho phép đến khoảng ${size(quota)}.`,
  persisted: 'Trình duyệt đã hứa giữ những gì thư viện để trên máy này, không tự xóa khi máy đầy.',
  notPersisted:
    'Khi máy gần hết chỗ, trình duyệt có thể tự xóa những gì đã tải về. Hãy đặt thư viện lên màn hình chính để được giữ chắc hơn.',
  askPersist: 'Xin giữ lâu dài',
  persistGranted: 'Được rồi: trình duyệt sẽ giữ những gì đã tải về.',
  persistRefused: 'Trình duyệt chưa đồng ý. Hãy đặt thư viện lên màn hình chính, dùng vài lần rồi thử lại.',
  nearlyFull: 'Máy sắp hết chỗ. Hãy xóa bớt những tủ sách không cần nữa.',

  notesAtRisk: (notes: number): string =>
    `Bạn có ${count(notes)} ghi chú chỉ nằm trên máy này. Nếu máy hỏng, mất, hoặc trình duyệt bị xóa dữ liệu thì không lấy lại được.`,
  saveNotes: 'Đăng nhập để cất ghi chú lên thư viện',
  exportNotes: 'Xem và xuất ghi chú',

  install: 'Đặt lên màn hình chính',
  installWhy: 'Mở thư viện bằng một chạm như các ứng dụng khác, và những gì đã tải về được giữ chắc hơn.',
  installButton: 'Đặt thư viện lên màn hình chính',
  installed: 'Thư viện đã ở trên màn hình chính của máy này.',
  installIos: ['Bấm nút Chia sẻ (hình ô vuông có mũi tên lên) ở thanh dưới của Safari.', 'Kéo xuống, chọn “Thêm vào MH chính”.', 'Bấm “Thêm”.'],
  installOther: ['Bấm nút ba chấm ở góc trình duyệt.', 'Chọn “Thêm vào màn hình chính” hoặc “Cài đặt ứng dụng”.'],

  // Recalls and updates
  recalledTitle: 'Tài liệu đã được thu hồi',
  recalled: (title: string, reason: string): string => `“${title}” đã được thu hồi và không còn trên máy này. Lý do: ${reason}`,
  replacement: 'Đọc tài liệu thay thế',
  understood: 'Tôi đã biết',
  textChanged: 'Tài liệu này vừa có bản mới.',
  openAgain: 'Mở lại',
  newClient: 'Có bản mới của ứng dụng.',

  // The line on every page
  reading: 'Bạn đang đọc ngoại tuyến.',
  slow: 'Mạng chậm, đang đọc bản trên máy.',
  whatIsHere: 'Trên máy có gì?',
  back: 'Đã có mạng trở lại.',

  // Browsers inside chat apps, and browsers that cannot keep anything
  inApp: (app: string): string => `Bạn đang mở thư viện ngay trong ${app}`,
  inAppWhy: 'Ở đây vẫn đọc được, nhưng không tải về máy được và ghi chú có thể mất. Hãy mở bằng trình duyệt của máy:',
  inAppAndroid: ['Bấm nút ba chấm ở góc trên bên phải.', 'Chọn “Mở bằng trình duyệt” hoặc “Mở trong Chrome”.'],
  inAppIos: ['Bấm nút ba chấm hoặc nút chia sẻ ở góc màn hình.', 'Chọn “Mở bằng trình duyệt” hoặc “Mở trong Safari”.'],
  copyAddress: 'Chép địa chỉ trang này',
  copied: 'Đã chép. Bạn mở trình duyệt rồi dán vào ô địa chỉ.',
  notCopied: (address: string): string => `Không chép được. Địa chỉ của trang là ${address}`,
  impossible:
    'Trình duyệt này không lưu được gì trên máy (có thể bạn đang dùng chế độ riêng tư, hoặc trình duyệt đã cũ). Bạn vẫn đọc và tìm được khi có mạng.',
};
