/** How Astro makes pictures, whoever builds. */
export const IMAGE_SETTINGS = {
  // Astro's own rules would override ours and break the style hash.
  responsiveStyles: false,
  service: {
    entrypoint: 'astro/assets/services/sharp',
    config: { avif: { effort: 2 }, webp: { effort: 4 } },
  },
};
