FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY start.mjs ./
COPY src ./src
COPY flows ./flows
COPY templates ./templates
COPY data ./data
COPY fonts ./fonts
RUN mkdir /data && chown node:node /data
USER node
ENV DATA_DIR=/data PORT=8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "start.mjs"]
