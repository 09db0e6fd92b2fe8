import Shell
import YAML

/// Jobs and CronJobs.
struct Jobs: Controller {
  let cluster: Cluster

  /// What may let a Job make Pods that it could not make before.
  private static let causes = ["serviceaccounts", "resourcequotas", "limitranges"]

  /// Brings Jobs on, those of which nothing changed only when a time has come, and makes those of CronJobs.
  func run(isDue: Bool) {
    let causes = revisions(Self.causes)
    for job in server.list("jobs.batch") where !job.isTerminating {
      if hasNews(job, causes) || isDue { sync(job) }
    }
    for cron in server.list("cronjobs.batch") where !cron.isTerminating { schedule(cron) }
  }

  private func isTrue(_ job: JSONValue, _ type: String) -> Bool {
    job.condition(type)?["status"]?.string == "True"
  }

  private func sync(_ job: JSONValue) {
    if isTrue(job, "Complete") || isTrue(job, "Failed") {
      if let seconds = job["spec", "ttlSecondsAfterFinished"]?.int,
        let resource = resource("jobs", "batch")
      {
        let end = finished(job) + seconds * 1_000_000_000
        if end <= now {
          _ = try? server.delete(resource, job.namespace, job.name)
        } else {
          cluster.controllers.wake(cluster, at: end)
        }
      }
      return
    }
    var job = job
    if job["spec", "suspend"]?.bool == true {
      for pod in pods(of: job) where !isOver(pod) { deletePod(pod) }
      if !isTrue(job, "Suspended") {
        setCondition(&job, "Suspended", "True", "JobSuspended", "Job suspended")
        cluster.events.record(job, "Normal", "Suspended", "Job suspended", from: "job-controller")
        store(job)
      }
      return
    }
    if job["status", "startTime"] == nil { job.set("status", "startTime", to: .string(server.now)) }
    let all = pods(of: job)
    let succeeded = all.filter { $0["status", "phase"]?.string == "Succeeded" }
    let failed = all.filter { $0["status", "phase"]?.string == "Failed" }
    let active = all.filter { !isOver($0) && !$0.isTerminating }
    let completions = job["spec", "completions"]?.int
    let parallelism = job["spec", "parallelism"]?.int ?? 1
    let limit = job["spec", "backoffLimit"]?.int ?? 6
    let restarts = all.reduce(Int64(0)) { sum, pod in
      sum
        + (pod["status", "containerStatuses"]?.elements ?? []).reduce(0) {
          $0 + ($1["restartCount"]?.int ?? 0)
        }
    }
    let failures =
      Int64(failed.count)
      + (job["spec", "template", "spec", "restartPolicy"]?.string == "OnFailure" ? restarts : 0)
    let start = job["status", "startTime"]?.string.flatMap { Timestamp.parse($0) } ?? now
    var outcome: (type: String, reason: String, message: String)?
    if let seconds = job["spec", "activeDeadlineSeconds"]?.int {
      let end = start + seconds * 1_000_000_000
      if end <= now {
        outcome = ("Failed", "DeadlineExceeded", "Job was active longer than specified deadline")
      } else {
        cluster.controllers.wake(cluster, at: end)
      }
    }
    if failures > limit {
      outcome = ("Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit")
    }
    let enough = completions ?? 1
    if Int64(succeeded.count) >= enough, completions != nil || active.isEmpty {
      outcome = ("Complete", "CompletionsReached", "Reached expected number of succeeded pods")
    }
    if let outcome {
      // The end is seen a little later, as the Pods' finalizers go.
      let latest = (succeeded + failed).compactMap { ended($0) }.max() ?? now
      let end = latest + 1_500_000_000
      if end > now, outcome.reason != "DeadlineExceeded" {
        cluster.controllers.wake(cluster, at: end)
      } else {
        return finish(&job, outcome, succeeded, failed, active)
      }
    } else {
      let left = completions.map { $0 - Int64(succeeded.count) } ?? parallelism
      let wanted = max(0, min(parallelism, left)) - Int64(active.count)
      let wait = backOff(failed)
      if wanted > 0, completions != nil || succeeded.isEmpty {
        if wait > now {
          cluster.controllers.wake(cluster, at: wait)
        } else if delayed(succeeded) > now {
          cluster.controllers.wake(cluster, at: delayed(succeeded))
        } else {
          create(job, Int(min(wanted, 500)), all)
        }
      }
    }
    counts(&job)
    store(job)
  }

  /// A Pod that ended makes room only when its end is seen.
  private func delayed(_ succeeded: [JSONValue]) -> Int64 {
    (succeeded.compactMap { ended($0) }.max() ?? 0) + 1_500_000_000
  }

  private func backOff(_ failed: [JSONValue]) -> Int64 {
    guard let last = failed.compactMap({ ended($0) }).max() else { return 0 }
    let steps = min(failed.count - 1, 6)
    return last + min(600, 10 << Int64(steps)) * 1_000_000_000
  }

  private func ended(_ pod: JSONValue) -> Int64? {
    (pod["status", "containerStatuses"]?.elements ?? []).compactMap {
      $0["state", "terminated", "finishedAt"]?.string.flatMap { Timestamp.parse($0) }
    }.max()
  }

  private func finished(_ job: JSONValue) -> Int64 {
    let text =
      job["status", "completionTime"]?.string
      ?? job.condition("Failed")?["lastTransitionTime"]?.string ?? ""
    return Timestamp.parse(text) ?? now
  }

  private func counts(_ job: inout JSONValue) {
    let all = pods(of: job)
    let active = all.filter { !isOver($0) && !$0.isTerminating }
    setCount(&job, "active", active.count)
    setCount(&job, "ready", active.filter { isReady($0) }.count, keepsZero: true)
    setCount(&job, "succeeded", all.filter { $0["status", "phase"]?.string == "Succeeded" }.count)
    setCount(&job, "failed", all.filter { $0["status", "phase"]?.string == "Failed" }.count)
    setCount(
      &job, "terminating", all.filter { $0.isTerminating && !isOver($0) }.count, keepsZero: true)
    job.setDefault("status", "uncountedTerminatedPods", to: .object([]))
  }

  private func finish(
    _ job: inout JSONValue, _ outcome: (type: String, reason: String, message: String),
    _ succeeded: [JSONValue], _ failed: [JSONValue], _ active: [JSONValue]
  ) {
    for pod in active { deletePod(pod) }
    counts(&job)
    job.set("status", "active", to: nil)
    let types =
      outcome.type == "Complete"
      ? ["SuccessCriteriaMet", "Complete"] : ["FailureTarget", "Failed"]
    var all = job["status", "conditions"]?.elements ?? []
    for type in types {
      all.append(
        .tree([
          ("lastProbeTime", .string(server.now)), ("lastTransitionTime", .string(server.now)),
          ("message", .string(outcome.message)), ("reason", .string(outcome.reason)),
          ("status", .string("True")), ("type", .string(type)),
        ]))
    }
    job.set("status", "conditions", to: .array(all))
    if outcome.type == "Complete" {
      job.set("status", "completionTime", to: .string(server.now))
      cluster.events.record(job, "Normal", "Completed", "Job completed", from: "job-controller")
    } else {
      cluster.events.record(job, "Warning", outcome.reason, outcome.message, from: "job-controller")
    }
    store(job)
  }

  private func create(_ job: JSONValue, _ count: Int, _ all: [JSONValue]) {
    var used = Set(
      all.filter { $0["status", "phase"]?.string != "Failed" }.compactMap {
        $0.annotation("batch.kubernetes.io/job-completion-index")
      })
    let isIndexed = job["spec", "completionMode"]?.string == "Indexed"
    var next = 0
    for _ in 0..<count {
      var index: Int?
      if isIndexed {
        while used.contains("\(next)") { next += 1 }
        used.insert("\(next)")
        index = next
      }
      let made = try? makePod(job["spec", "template"] ?? .null, job) { pod in
        pod.set("metadata", "finalizers", to: nil)
        guard let index else { return }
        let name = "batch.kubernetes.io/job-completion-index"
        pod.set("metadata", "annotations", name, to: .string("\(index)"))
        pod.set("metadata", "labels", name, to: .string("\(index)"))
        pod.set("metadata", "generateName", to: .string("\(job.name)-\(index)-"))
        pod.set("spec", "hostname", to: .string("\(job.name)-\(index)"))
        Defaults.each(&pod, ["spec", "containers"]) { container in
          let variable = JSONValue.strings([
            ("name", "JOB_COMPLETION_INDEX"), ("value", "\(index)"),
          ])
          container.set("env", to: .array((container["env"]?.elements ?? []) + [variable]))
        }
      }
      guard let made else { break }
      cluster.events.record(
        job, "Normal", "SuccessfulCreate", "Created pod: \(made.name)", from: "job-controller")
    }
  }

  // MARK: CronJobs

  private func schedule(_ cron: JSONValue) {
    let jobs = server.list("jobs.batch", cron.namespace).filter { $0.isControlled(by: cron.uid) }
    var object = cron
    let active = jobs.filter { !isTrue($0, "Complete") && !isTrue($0, "Failed") }
    let known = cron["status", "active"]?.elements.compactMap { $0["uid"]?.string } ?? []
    for job in jobs
    where job.annotation("cronjob.kubernetes.io/instantiate") != nil && !known.contains(job.uid)
      && !isTrue(job, "Complete")
    {
      cluster.events.record(
        cron, "Warning", "UnexpectedJob",
        "Saw a job that the controller did not create or forgot: \(job.name)",
        from: "cronjob-controller")
    }
    let mine = active.filter { $0.annotation("cronjob.kubernetes.io/instantiate") == nil }
    object.set(
      "status", "active",
      to: mine.isEmpty
        ? nil
        : .array(
          mine.map {
            .tree([
              ("apiVersion", .string("batch/v1")), ("kind", .string("Job")),
              ("name", .string($0.name)), ("namespace", .string($0.namespace)),
              ("resourceVersion", $0["metadata", "resourceVersion"]), ("uid", .string($0.uid)),
            ])
          }))
    prune(cron, jobs)
    store(object)
    guard cron["spec", "suspend"]?.bool != true,
      let plan = try? CronSchedule(cron["spec", "schedule"]?.string ?? "")
    else { return }
    let last =
      cron["status", "lastScheduleTime"]?.string.flatMap { Timestamp.parse($0) } ?? cron.created
    guard let next = plan.next(after: last) else { return }
    if next > now { return cluster.controllers.wake(cluster, at: next) }
    let policy = cron["spec", "concurrencyPolicy"]?.string ?? "Allow"
    if policy == "Forbid", !mine.isEmpty { return }
    guard let resource = resource("jobs", "batch") else { return }
    if policy == "Replace" {
      for job in mine { _ = try? server.delete(resource, job.namespace, job.name) }
    }
    let name = "\(cron.name)-\(next / 60_000_000_000)"
    var job = JSONValue.tree([
      ("apiVersion", .string("batch/v1")), ("kind", .string("Job")),
      (
        "metadata",
        .tree([
          ("annotations", cron["spec", "jobTemplate", "metadata", "annotations"]),
          ("labels", cron["spec", "jobTemplate", "metadata", "labels"]), ("name", .string(name)),
          ("ownerReferences", ownerReference(cron)),
        ])
      ), ("spec", cron["spec", "jobTemplate", "spec"]),
    ])
    job.set(
      "metadata", "annotations", "batch.kubernetes.io/cronjob-scheduled-timestamp",
      to: .string(Timestamp.text(next)))
    object.set("status", "lastScheduleTime", to: .string(Timestamp.text(next)))
    store(object)
    if (try? server.create(resource, cron.namespace, job)) != nil {
      cluster.events.record(
        cron, "Normal", "SuccessfulCreate", "Created job \(name)", from: "cronjob-controller")
    }
  }

  private func prune(_ cron: JSONValue, _ jobs: [JSONValue]) {
    guard let resource = resource("jobs", "batch") else { return }
    for (type, field) in [
      ("Complete", "successfulJobsHistoryLimit"), ("Failed", "failedJobsHistoryLimit"),
    ] {
      let done = jobs.filter { isTrue($0, type) }.sorted { $0.created < $1.created }
      let limit = Int(cron["spec", field]?.int ?? 1)
      if done.count > limit {
        for job in done.prefix(done.count - limit) {
          _ = try? server.delete(resource, job.namespace, job.name)
        }
      }
    }
  }
}
