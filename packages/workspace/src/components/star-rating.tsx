import { Group, Text } from '@mantine/core';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './star-rating.module.css';

interface StarRatingProps {
  /** Stars reached, 0 to 5. */
  readonly stars: number;
  readonly size?: number;
  /** Also print the words beside the stars. */
  readonly withText?: boolean;
}

/** A rank in stars, to look at; a screen reader hears "4 sao". */
export function StarRating({ stars, size = 18, withText = false }: StarRatingProps) {
  const { t } = useTranslation();
  const text = stars > 0 ? t('stars.count', { count: stars }) : t('stars.none');
  return (
    <Group gap={8} wrap="nowrap" display="inline-flex">
      <span className={classes.stars} role="img" aria-label={text}>
        {[1, 2, 3, 4, 5].map((star) =>
          star <= stars ? (
            <IconStarFilled key={star} size={size} />
          ) : (
            <IconStar key={star} size={size} stroke={1.4} />
          ),
        )}
      </span>
      {withText && (
        <Text component="span" fw={600} aria-hidden>
          {text}
        </Text>
      )}
    </Group>
  );
}
