using Network.Core.Invitations;
using Network.Core.Networks;
using Network.Core.Time;

namespace Network.Web.Invitations;

/// <summary>What was sent to the kommuner, and what is to come, along the days.</summary>
public sealed record SendingPlanModel(
    LearningNetwork Network, SendingPlanForm Form, InvitationLetter? Letter, IReadOnlyList<SendingPlan> Plans, IReadOnlyList<SendingGlance> Sendings, bool MayChange, DateTimeOffset Now)
{
    /// <summary>By moment: sent, planned, and the day the answers are due. Those without a moment come last.</summary>
    public IEnumerable<TimelineEntry> Timeline
    {
        get
        {
            var sent = Sendings.Select(s => new TimelineEntry(s.CreatedAt, s.Kind.ToString()) { Sending = s });
            var planned = Plans.Select(p => new TimelineEntry(p.MomentFor(Letter?.AnswerBy), p.Kind.ToString()) { Plan = p });
            IEnumerable<TimelineEntry> due = Letter?.AnswerBy is { } day ? [new TimelineEntry(OsloTime.Moment(day, new TimeOnly(23, 59)), "Deadline")] : [];
            return sent.Concat(planned).Concat(due).OrderBy(e => e.Moment ?? DateTimeOffset.MaxValue);
        }
    }
}

/// <summary>One thing along the days.</summary>
/// <param name="Moment">UTC; null where it hangs on a day that is not set.</param>
/// <param name="What">The kind's name, or Deadline.</param>
public sealed record TimelineEntry(DateTimeOffset? Moment, string What)
{
    public SendingGlance? Sending { get; init; }

    public SendingPlan? Plan { get; init; }
}
