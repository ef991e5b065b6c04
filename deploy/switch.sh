#!/bin/sh
# Makes a release the one that runs. Where it is not healthy within a minute, the one before runs again.
#   sh deploy/switch.sh FOLDER   to a release that npm run upgrade has tried
#   sh deploy/switch.sh          back to the release before
set -eu
link=${CODE_LINK:-/opt/bdhvs}
restart=${RESTART:-systemctl restart bdhvs-web.service}
health=${HEALTH:-http://127.0.0.1:4321/admin/health}

point() {
	ln -sfn "$1" "$link.new"
	mv -T "$link.new" "$link"
	$restart
}

# The program answers, and has not failed to build.
is_healthy() {
	"$1/node_modules/.bin/node" -e '
		const [, address] = process.argv;
		const until = Date.now() + 60_000;
		const ask = async () => {
			const health = await fetch(address).then((answer) => answer.json()).catch(() => undefined);
			if (health?.build.state === "failed") process.exit(1);
			if (health?.site) process.exit(0);
			if (Date.now() > until) process.exit(1);
			setTimeout(ask, 500);
		};
		void ask();
	' "$health"
}

before=$(readlink -f "$link")
to=$(readlink -f "${1:-$link.before}")
if [ ! -x "$to/node_modules/.bin/node" ]; then
	echo "Thư mục $to không phải một bản mã đã cài. Hãy chạy npm ci ở đó trước." >&2
	exit 1
fi
point "$to"
if is_healthy "$to"; then
	ln -sfn "$before" "$link.before"
	echo "Đang chạy mã ở $to. Trở lại mã trước: sh $link/deploy/switch.sh"
else
	point "$before"
	echo "Mã ở $to chạy không ổn, nên đã trở lại mã trước ở $before. Trang bà con xem không bị gián đoạn." >&2
	exit 1
fi
