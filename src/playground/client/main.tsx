/** Puts the page into the document. */
import { createRoot } from 'react-dom/client';
import { Page } from './page.tsx';
import { initialTheme } from './theme.ts';
import '@fontsource-variable/inter';
import './styles/theme.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/rail.css';
import './styles/messages.css';
import './styles/below-message.css';
import './styles/home.css';
import './styles/composer.css';
import './styles/samples.css';
import './styles/inspector.css';
import './styles/edge.css';
import './styles/phone.css';

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element with the id "page"');
// Before the first drawing, or a dark page would flash up light.
document.documentElement.dataset['theme'] = initialTheme();
createRoot(root).render(<Page />);
