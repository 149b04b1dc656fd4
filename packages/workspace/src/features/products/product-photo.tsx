import { IconPhoto } from '@tabler/icons-react';
import classes from './product-photo.module.css';
import { thumbnailOf } from './product-queries.ts';

interface ProductPhotoProps {
  readonly fileId: string | null;
  /** What it shows; empty where the name stands beside it. */
  readonly alt: string;
}

/** The small picture of a product in a list, or a sign that it has none. */
export function ProductPhoto({ fileId, alt }: ProductPhotoProps) {
  const className = `${classes.photo} ${classes.small}`;
  if (fileId === null) {
    return (
      <div className={`${className} ${classes.none}`}>
        <IconPhoto size={24} stroke={1.5} aria-hidden />
      </div>
    );
  }
  return <img src={thumbnailOf(fileId)} alt={alt} className={className} loading="lazy" />;
}
