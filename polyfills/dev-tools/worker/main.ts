// The logic layer's worker of a MiniApp under development, which also tells the developer page of itself.
import '../../logic-layer/main.ts';
import { reportToTools } from './report-to-tools.ts';

reportToTools();
