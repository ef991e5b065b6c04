/** "07:30" → "7 giờ 30", "08:00" → "8 giờ". */
export function clockInWords(time: string): string {
  const [hours, minutes] = time.split(':').map(Number);
  return minutes ? `${hours} giờ ${minutes}` : `${hours} giờ`;
}
