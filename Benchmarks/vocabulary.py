"""The words that generated posts are made of."""

NOUNS = (
    "컨테이너 이미지 파드 노드 클러스터 서비스 배포 볼륨 네트워크 레이블 셀렉터 스케줄러 컨트롤러 "
    "설정 비밀 저장소 명령 터미널 로그 상태 복제 확장 축소 복구 자동화 선언 관리 실행 생성 삭제 확인 "
    "업데이트 롤백 포트 주소 도메인 프로세스 커널 격리 자원 메모리 시간 사용자 권한 인증 보안 구성 "
    "환경 변수 파일 폴더 경로 태그 버전 빌드 레이어 캐시 레지스트리 오케스트레이션 가상머신 호스트 "
    "애플리케이션 네임스페이스 매니페스트 인그레스 프록시 방화벽 트래픽 부하 장애 백업 모니터링"
).split()
ADVERBS = "다시 먼저 함께 항상 자동으로 직접 여러 개별적으로 적절히 빠르게 효율적으로 안전하게 따로".split()
ENDINGS = (
    "관리합니다 실행됩니다 있습니다 필요합니다 중요합니다 사용합니다 확인합니다 배포합니다 빠르다 "
    "옮긴다 늘린다 지운다 연결한다"
).split() + ["확인해 봅시다", "할 수 있습니다"]
PARTICLES = [("를", "을"), ("는", "은"), ("가", "이"), ("와", "과"), ("의", "의"), ("에", "에"),
             ("에서", "에서")]
PLACES = "소개 예시 비교 구조 특징 계층구조 차이점 설치 실습 정리 따라하기 살펴보기".split()
PRODUCTS = [
    "Kubernetes", "Docker Swarm", "Apache Mesos", "OpenShift", "Nomad", "Rocket", "containerd",
    "Ubuntu", "CoreOS", "OpenStack", "nginx", "redis", "MariaDB", "nodeJS", "WEB1", "WEB2"]
COMMANDS = [
    "docker build -t user/app{n}:v1 .",
    "docker images",
    "docker pull user/app{n}:v1",
    "docker push user/app{n}:v1",
    "docker create --name app{n} -p 80:8080 user/app{n}:v1",
    "docker start app{n}",
    "docker run -d --name web{n} -p 8080:80 -v /data/{n}:/usr/share/nginx/html nginx:1.27",
    "docker exec -it web{n} bash -c 'ls -al /etc | grep conf'",
    "kubectl get pods -o wide",
    "kubectl create deployment web{n} --image=nginx --replicas=3",
    "kubectl apply -f pod{n}.yaml",
    "kubectl describe pod web{n}",
    "kubectl scale deployment web{n} --replicas=5",
    "curl -s http://localhost:8080/{n} | head -n 5",
]
