"""Writes N posts of the size and shape of a real course note (8.4 KB), each different, seeded.

    python3 Benchmarks/generate.py FOLDER N
"""
import pathlib
import random
import sys

WORDS = (
    "컨테이너 이미지 파드 노드 클러스터 서비스 배포 볼륨 네트워크 레이블 셀렉터 스케줄러 컨트롤러 "
    "설정 비밀 저장소 명령 터미널 로그 상태 복제 확장 축소 복구 자동 선언 관리 실행 생성 삭제 확인 "
    "업데이트 롤백 포트 주소 도메인 프로세스 커널 격리 자원 메모리 시간 사용자 권한 인증 보안 구성 "
    "환경 변수 파일 폴더 경로 태그 버전 빌드 레이어 캐시 레지스트리 오케스트레이션"
).split()
ENDINGS = ["합니다", "됩니다", "있습니다", "필요합니다", "중요합니다", "사용합니다", "확인해 봅시다"]
PARTICLES = ["을", "를", "은", "는", "이", "가", "의", "에", "에서", "로", "와", "과"]
COMMANDS = [
    "docker build -t user/app{n}:v1 .", "docker images", "docker push user/app{n}:v1",
    "docker run -d --name app{n} -p 80{n}:8080 user/app{n}:v1", "kubectl get pods -o wide",
    "kubectl create deployment web{n} --image=nginx --replicas=3", "kubectl apply -f pod{n}.yaml",
    "kubectl describe pod web{n}", "kubectl scale deployment web{n} --replicas=5",
]


def sentence(rng):
    words = [rng.choice(WORDS) + rng.choice(PARTICLES) for _ in range(rng.randint(5, 11))]
    return " ".join(words) + " " + rng.choice(ENDINGS) + "."


def paragraph(rng, sentences):
    return " ".join(sentence(rng) for _ in range(sentences))


def commands(rng, number):
    lines = []
    for command in rng.sample(COMMANDS, 3):
        lines += [f"    * {sentence(rng)}", "    " + command.format(n=number % 100), ""]
    return "\n".join(lines)


def table(rng):
    rows = [" | ".join(rng.choice(WORDS) for _ in range(3)) for _ in range(6)]
    return "\n".join(["계층 | 종류 | 설명", "---- | ---- | ----", *rows])


def body(rng, number):
    blocks = ['<iframe width="560" height="315" src="https://www.youtube.com/embed/Sj9Z6-w1VUE" '
              'title="강의" allowfullscreen></iframe>', "---"]
    size = 0
    while size < 7000:
        heading = f"{'#' * rng.randint(1, 3)} {rng.choice(WORDS)} {rng.choice(WORDS)} {len(blocks)}"
        choices = [
            paragraph(rng, 4),
            "\n".join(f"{i}. {rng.choice(WORDS)}: {paragraph(rng, 2)}" for i in range(1, 6)),
            "\n".join(f"- {sentence(rng)}\n    - {sentence(rng)}" for _ in range(4)),
            commands(rng, number), table(rng), f"**{rng.choice(WORDS)}({number})**은 {sentence(rng)}",
            f"```yaml\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web{number}\nspec:\n  "
            f"containers:\n  - name: web\n    image: nginx:1.{rng.randint(14, 27)}\n```",
        ]
        blocks += [heading, rng.choice(choices)]
        size = sum(len(block.encode()) for block in blocks)
    return "\n\n".join(blocks) + "\n"


def post(number):
    rng = random.Random(number)
    tags = ", ".join(f"태그{t}" for t in sorted(rng.sample(range(60), rng.randint(1, 4))))
    date = f"{2010 + number % 15}-{number % 12 + 1:02}-{number % 28 + 1:02} {number % 24:02}:00:00"
    title = f"{rng.choice(WORDS)} {rng.choice(WORDS)} 따라하기 {number}"
    return (
        f'---\ntitle: "{title}"\nsubtitle: "{sentence(rng)}"\ndescription: "{sentence(rng)}"\n'
        f'date: {date}\nauthor: "필기"\ntags: [{tags}]\ncategories: [분류{number % 12}]\n---\n\n'
        + body(rng, number))


def main(folder, count):
    posts = folder / "content" / "posts"
    posts.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (posts / f"note-{number:05}.md").write_text(post(number), encoding="utf-8")
    (folder / "pilgi.yaml").write_text(
        "title: 벤치마크\nbase-url: https://example.com\npaginate: 10\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
