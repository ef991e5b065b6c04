#!/bin/sh
# Takes the published site to a host for static files: new files first, pages last, so that no page asks for what is not
# there yet. What open tabs ask for is part of each publication for a week, so that whatever it lacks may go.
#   sh deploy/push.sh rsync HOST:FOLDER   a server with ssh, or a folder
#   sh deploy/push.sh s3 BUCKET           anything that speaks S3 (needs: awscli)
#   sh deploy/push.sh cloudflare PROJECT  Cloudflare Pages (needs: wrangler)
#   sh deploy/push.sh netlify SITE        Netlify (needs: netlify-cli)
set -eu
kind=${1:-}
to=${2:-}
sites=${DATA_DIR:?"Hãy đặt DATA_DIR là thư mục dữ liệu của trang."}/sites
if [ -z "$kind" ] || [ -z "$to" ] || [ ! -f "$sites/live/index.html" ]; then
	echo "Cách dùng: DATA_DIR=… sh deploy/push.sh rsync|s3|cloudflare|netlify NƠI-NHẬN (trang phải dựng xong trước)." >&2
	exit 1
fi

# A copy that stays as it is while it travels; the editors' pages stay inside the office.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -a "$sites/live/." "$copy/"
rm -rf "$copy/admin" "$copy/.site.json"
cp "$sites/headers/_headers" "$copy/"

without_compressed() {
	find "$copy" -name '*.br' -delete -o -name '*.gz' -delete
}

case $kind in
rsync)
	rsync -a --checksum --exclude='*.html' --exclude='*.html.br' --exclude='*.html.gz' "$copy/" "$to/"
	rsync -a --checksum --delete-after "$copy/" "$to/"
	;;
s3)
	without_compressed
	aws s3 sync "$copy" "s3://$to" --exclude '*.html' --cache-control no-cache --no-progress
	aws s3 sync "$copy" "s3://$to" --delete --cache-control no-cache --no-progress
	;;
# These two show a publication when all of its files have come.
cloudflare)
	without_compressed
	wrangler pages deploy "$copy" --project-name "$to" --branch main
	;;
netlify)
	without_compressed
	netlify deploy --prod --dir "$copy" --site "$to"
	;;
*)
	echo "Không biết cách đẩy “$kind”. Hãy chọn rsync, s3, cloudflare hoặc netlify." >&2
	exit 1
	;;
esac
echo "Đã đẩy trang tới $to."
