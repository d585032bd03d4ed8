export { AgencyPage } from './AgencyPage';
export { AgentsPage, RequesterPage, RespondentsPage, ServicePage } from './people';
export { AccusedPage, ClaimsPage, DeclarationsPage, MattersPage, RightsPage } from './dispute';
