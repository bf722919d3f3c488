import './findings.suite.ts';
import './navigation.suite.ts';
import './fixes.suite.ts';
import './languages.suite.ts';
import './settings.suite.ts';
import './writing.suite.ts';
import './planView.suite.ts';
import './review.suite.ts';
