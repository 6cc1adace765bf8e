using Network.Core.Gatherings;

namespace Network.Data.Gatherings;

/// <summary>A plan as the parameters of a statement.</summary>
internal static class GatheringValues
{
    public static object Of(GatheringPlan plan, long id, long networkId, string slug, int version, DateTimeOffset now) => new
    {
        id,
        networkId,
        slug,
        version,
        titleNn = plan.Title.Nn,
        titleNb = plan.Title.Nb,
        titleEn = plan.Title.En,
        descriptionNn = plan.Description.Nn,
        descriptionNb = plan.Description.Nb,
        descriptionEn = plan.Description.En,
        mode = plan.Mode.ToString(),
        audience = plan.Audience.ToString(),
        capacity = plan.Capacity,
        opensAt = plan.OpensAt,
        closesAt = plan.ClosesAt,
        linkDaysBefore = plan.OwnLinkRule?.DaysBefore,
        linkTime = plan.OwnLinkRule?.Time,
        joinIsAttendance = plan.JoinIsAttendance,
        now,
    };
}
