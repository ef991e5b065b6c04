declare module '*?address' {
  const address: string;
  export default address;
}
