import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Corners, isSheet, type Point, wholePicture } from './geometry.ts';
import { unpack } from './page-picture.ts';
import classes from './scan.module.css';

interface CropEditorProps {
  readonly file: File;
  readonly corners: Corners;
  readonly onDone: (corners: Corners) => void;
  readonly onCancel: () => void;
}

/** The long side of the picture while its corners are placed. */
const shownSide = 1200;
const names = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const within = (part: number): number => Math.min(1, Math.max(0, part));

/** Puts four handles on the corners of the sheet, by finger, mouse or arrow keys. */
export function CropEditor({ file, corners: before, onDone, onCancel }: CropEditorProps) {
  const { t } = useTranslation();
  const [corners, setCorners] = useState(before);
  const place = useRef<HTMLDivElement>(null);
  const state = usePicture(file, place);

  function move(index: number, to: Point): void {
    const moved = corners.map((corner, each) =>
      each === index ? { x: within(to.x), y: within(to.y) } : corner,
    ) as unknown as Corners;
    if (isSheet(moved)) setCorners(moved);
  }

  function drag(event: PointerEvent<HTMLButtonElement>, index: number): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = place.current?.getBoundingClientRect();
    if (!box) return;
    move(index, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  }

  function press(event: KeyboardEvent<HTMLButtonElement>, index: number): void {
    const way = arrows[event.key];
    const corner = corners[index];
    if (!way || !corner) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.05 : 0.01;
    move(index, { x: corner.x + way.x * step, y: corner.y + way.y * step });
  }

  return (
    <Stack>
      <Text fz="sm">{t('scan.cropHint')}</Text>
      {state === 'unreadable' && <Alert color="red">{t('scan.unreadable', { name: file.name })}</Alert>}
      {state === 'loading' && <Loader />}
      <div ref={place} className={classes.crop} data-testid="crop">
        {state === 'shown' && (
          <>
            <svg className={classes.outline} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
              <polygon
                points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            {corners.map(({ x, y }, index) => (
              <button
                key={names[index]}
                type="button"
                className={classes.corner}
                style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
                aria-label={t(`scan.corner.${names[index] ?? 'upperLeft'}`)}
                onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                onPointerMove={(event) => drag(event, index)}
                onKeyDown={(event) => press(event, index)}
              />
            ))}
          </>
        )}
      </div>
      <Group justify="space-between">
        <Button variant="default" onClick={() => setCorners(wholePicture)}>
          {t('scan.whole')}
        </Button>
        <Group>
          <Button variant="default" onClick={onCancel}>
            {t('action.cancel')}
          </Button>
          <Button onClick={() => onDone(corners)}>{t('scan.cropDone')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Unpacks the photo and puts it first into the place. */
function usePicture(file: File, place: { readonly current: HTMLDivElement | null }) {
  const [state, setState] = useState<'loading' | 'shown' | 'unreadable'>('loading');
  useEffect(() => {
    let left = false;
    let shown: HTMLCanvasElement | undefined;
    unpack(file, shownSide).then(
      (canvas) => {
        if (left) return;
        shown = canvas;
        place.current?.prepend(canvas);
        setState('shown');
      },
      () => !left && setState('unreadable'),
    );
    return () => {
      left = true;
      shown?.remove();
    };
  }, [file, place]);
  return state;
}
