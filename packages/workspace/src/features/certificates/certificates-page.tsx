import { type CertificateState, certificateStates } from '@saolang/rulebook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { AnchorLink } from '../../components/links.tsx';
import { useListState } from '../../components/list-state.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { StarRating } from '../../components/star-rating.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PlainDateText } from '../../components/values.tsx';
import { useFormat } from '../../i18n/format.ts';
import { searchOf } from '../producers/list-filter.ts';
import { CertificateStateBadge } from './certificate-state-badge.tsx';
import classes from './certificates.module.css';

const pageSize = 25;
const states = Object.keys(certificateStates) as CertificateState[];

/** The certificates within reach, those that expire first on top: a producer's own, a commune's, the unit's. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const list = useListState({ filters: ['state'] });
  const { q, page, filters } = list.state;
  const state = states.filter((code) => filters.state?.includes(code));
  const filter = { ...(q && { q }), ...(state.length > 0 && { state }) };
  const query = useQuery({
    queryKey: ['certificates', 'page', list.state],
    queryFn: ({ signal }) =>
      dataOf(
        api.GET('/api/certificates', {
          params: { query: { ...filter, page, pageSize } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader title={t('title')} />
      <DataTable
        label={t('title')}
        list={list}
        query={query}
        rows={query.data?.items}
        total={query.data?.total}
        pageSize={pageSize}
        searchHint={t('list.searchHint')}
        exportHref={`/api/certificates.xlsx?${searchOf(filter)}`}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('list.empty')} detail={t('list.emptyDetail')} />}
        columns={[
          {
            id: 'number',
            header: t('list.number'),
            card: 'bare',
            cell: (row) => <span className={`numbers ${classes.number}`}>{row.number}</span>,
          },
          {
            id: 'product',
            header: t('list.product'),
            card: 'title',
            cell: (row) => (
              <AnchorLink to="/certificates/$certificateId" params={{ certificateId: row.id }} py={6}>
                {row.productName}
              </AnchorLink>
            ),
          },
          { id: 'producer', header: t('list.producer'), cell: (row) => row.producerName },
          { id: 'star', header: t('list.star'), cell: (row) => <StarRating stars={row.star} size={16} /> },
          { id: 'expires', header: t('list.expires'), cell: (row) => <PlainDateText date={row.expiresOn} /> },
          {
            id: 'state',
            header: t('list.state'),
            card: 'bare',
            filter: states.map((value) => ({ value, label: format.text(certificateStates[value]) })),
            cell: (row) => <CertificateStateBadge state={row.state} />,
          },
        ]}
      />
    </>
  );
}
