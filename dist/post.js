require('./index.js').runPost();
