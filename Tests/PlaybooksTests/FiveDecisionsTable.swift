/// What the built-in playbook must ask: ids, targets and fields, in its order.
///
/// Decisions with their minutes, questions with their targets (launch/scale/sustain), fields as
/// `id kind@requiredAt`, then the options or columns (`*`: required), `past`, `stale` and its days,
/// `min`, `max`, and `meets` with the field to reach and the one that says what is better.
enum FiveDecisionsTable {
  static let text = """
    outcomes 30
      outcomes.target 2/3/4
        outcome text@2
        kind choice@2 (cost, revenue, speed, quality, risk, people)
        agreedBy list@3
        confirmedOn date@4 past stale 365
      outcomes.measure 2/4/4
        measure text@2
        unit text@2
        better choice@2 (higher, lower)
        baseline number@2
        target number@2
        by date@2
        source text@3
        stopBelow text@3
        result number@4 meets target/better
        measuredOn date@4 past stale 180
      outcomes.owner 3/3/4
        owner person@2
        title text@2
        mandate text@3
        nextReview date@3
        lastReview date@4 past stale 100
      outcomes.usecase 2/3/4
        triedWith list@2
        finding longText@3
        rejected text
        repeatedOn date@4 past stale 365
      outcomes.workflow 2/3/4
        workflow text@2
        users text@3
        activeUsers number@4 min 1
        countedOn date@4 past stale 100
      outcomes.sequence 2/3/3
        settledOn date@2 past
        toolChosenOn date
        confirmedBy person@3
    governance 25
      governance.tools 2/3/4
        register table@2 (tool text*, purpose text*, owner person*, outputOwner person*)
        acceptedOn date@3 past
        reviewedOn date@4 past stale 180
      governance.monitoring 2/3/4
        watched list@2
        limit text@3
        watcher person@3
        cadence choice@3 (daily, weekly, monthly, quarterly)
        lastReview date@4 past stale 100
      governance.review 2/3/4
        reviewer person@2
        within text@3
        lastCase longText@4
      governance.audit 2/3/3
        method text@2
        kept text@3
        lastAudit date@4 past stale 365
      governance.updates 2/3/4
        triggers list@2
        owner person@2
        acceptedOn date@3 past
        lastUpdate date@4 past stale 365
      governance.counsel 2/3/3
        contact person@2
        involvedOn date@2 past
        reviewedOn date@3 past
        signedOffOn date@4 past stale 365
    data 25
      data.audit 2/3/4
        sources table@2 (source text*, owner person*, looksLike text*, mustChange text)
        auditedOn date@3 past
        repeatedOn date@4 past stale 365
      data.quality 2/3/4
        checks list@2
        knownFaults longText@2
        usableShare number@2 min 0 max 100
        neededShare number@2 min 0 max 100
        measuredOn date@3 past
        lastShare number@4 min 0 max 100 meets neededShare
        lastMeasured date@4 past stale 100
      data.shape 1/3/3
        shape choice@2 (report, spreadsheet, table, interface, stream)
        transformation text@3
      data.access 1/4/4
        route text@2
        liveTestOn date@3 past
        failures30Days number@4 min 0 max 2
        countedOn date@4 past stale 45
      data.ownership 2/3/3
        owner person@2
        agreement text@3
        lastRepair text@4
    alignment 25
      alignment.sponsor 2/3/4
        chiefExecutive text@2
        seen list@2
        next list@3
        lastSeenOn date@4 past stale 60
      alignment.story 2/3/4
        statement longText@2
        checkedWith list@3
        checkedOn date@3 past
        repeatedOn date@4 past stale 180
      alignment.managers 1/3/4
        approach text@2
        managers table@3 (manager person*, team text*, preparedBy person)
        feedback longText@4
      alignment.questions 2/3/3
        better longText@2
        measured longText@2
        valued longText@2
        toldBy list@3
        asked text@4
      alignment.obstacles 1/3/4
        obstacles table@2 (obstacle text*, clearedBy person*)
        route text@3
        lastCleared text@4
      alignment.cadence 1/3/4
        cadence choice@2 (weekly, fortnightly, monthly, quarterly)
        next date@3
        changed longText@3
        lastHeldOn date@4 past stale 100
    production 25
      production.maintainer 2/3/4
        maintainer person@2
        handover date@3
        capacity text@3
        confirmedOn date@4 past stale 180
      production.monitoring 2/3/4
        measures list@2
        builtInto text@3
        alertsTo person@3
        lastDrill date@4 past stale 365
      production.training 2/3/4
        owner person@2
        procedure text@3
        lastUpdate date@4 past stale 365
      production.accountability 2/3/4
        accountable person@2
        fallback text@3
        lastDrill date@4 past stale 365
      production.assumptions 2/3/4
        assumptions table@2 (assumption text*, noticedBy text*, whatToUpdate text*, review date)
        owner person@3
        reviewedOn date@4 past stale 180
      production.parallel 2/3/3
        design longText@2
        milestones table@3 (when date*, pilot text*, production text*)
        budgetOwner person@3
    """

  /// Conditions with their requirements, by gate.
  static let gates = """
    launch
      outcome: outcomes.target 2, outcomes.measure 2
      data: data.audit 2, data.quality 2
      owner: outcomes.owner 3
      production: production.parallel 2
    scale
      outcome: outcomes.target 3, outcomes.measure 4
      governance: governance.tools 3, governance.monitoring 3, governance.review 3, governance.updates 3
      pipelines: data.access 4, data.quality 3
      owner: production.maintainer 3, production.accountability 3
    """
}
