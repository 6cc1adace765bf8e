using Network.Core.Registrations;
using static Network.Data.Registrations.ListOrders;

namespace Network.Data.Registrations;

/// <summary>The orders of <see cref="ListOrders"/> from their end: every statement here has its twin there.</summary>
internal static class ListOrdersBack
{
    private const string ByName = "r.NameKey DESC, r.Id DESC";
    private const string ByMoment = "r.RegisteredAt, r.NameKey DESC, r.Id DESC";

    private static readonly Sql s_all = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByName {Of} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_kommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId = @kommuneId ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId = @kommuneId ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_role = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByRole {Of} AND r.Role = @role ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.Role = @role ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_other = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByName {Of} AND {Other} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_otherKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {OtherOfKommune} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {OtherOfKommune} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_newest = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByMoment {Of} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OfKommuneByMoment {Of} AND r.KommuneId = @kommuneId ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId = @kommuneId ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestOther = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByMoment {Of} AND {Other} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_newestOtherKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {OtherOfKommune} ORDER BY {ByMoment} {Limit}",
        sqlServer: $"{From} {Of} AND {OtherOfKommune} ORDER BY {ByMoment} {Fetch}");

    private static readonly Sql s_kommuner = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId DESC, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId DESC, {ByName} {Fetch}");

    private static readonly Sql s_none = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND r.KommuneId IS NULL ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.KommuneId IS NULL ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_otherKommuner = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {Other} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId DESC, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} AND r.KommuneId IS NOT NULL ORDER BY r.KommuneId DESC, {ByName} {Fetch}");

    private static readonly Sql s_otherNone = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {Other} AND r.KommuneId IS NULL ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {Other} AND r.KommuneId IS NULL ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_waiting = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByState {Of} AND r.State = 'Waiting' ORDER BY r.WaitingNumber DESC, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.State = 'Waiting' ORDER BY r.WaitingNumber DESC, {ByName} {Fetch}");

    private static readonly Sql s_waitingKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_OtherByKommune {Of} AND {WaitingOfKommune} ORDER BY r.WaitingNumber DESC, {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {WaitingOfKommune} ORDER BY r.WaitingNumber DESC, {ByName} {Fetch}");

    private static readonly Sql s_notWaiting = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByName {Of} AND r.State <> 'Waiting' ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND r.State <> 'Waiting' ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_notWaitingKommune = new(
        sqlite: $"{From} INDEXED BY IX_Registration_ByKommune {Of} AND {NotWaitingOfKommune} ORDER BY {ByName} {Limit}",
        sqlServer: $"{From} {Of} AND {NotWaitingOfKommune} ORDER BY {ByName} {Fetch}");

    private static readonly Sql s_countNone = new($"SELECT COUNT(*) FROM Registration r {Of} AND r.KommuneId IS NULL");

    private static readonly Sql s_countNotWaiting = new($"SELECT COUNT(*) FROM Registration r {Of} AND r.State <> 'Waiting'");

    /// <summary>The ids of the page, the last first; it skips from the end of the list.</summary>
    public static Task<IReadOnlyList<long>> OrderedBack(this SqlRunner sql, ListValues values)
    {
        var isOther = values.Selection.State is RegistrationState.Waiting or RegistrationState.Cancelled;
        var isOfKommune = values.kommuneId is not null;
        return values.Wanted switch
        {
            RegistrationOrder.Kommune when !isOfKommune && isOther => sql.Parts(values, s_otherNone, s_countNone, s_otherKommuner),
            RegistrationOrder.Kommune when !isOfKommune => sql.Parts(values, s_none, s_countNone, s_kommuner),
            RegistrationOrder.Waiting when values.Selection.State is RegistrationState.Waiting => sql.List<long>(isOfKommune ? s_waitingKommune : s_waiting, values),
            RegistrationOrder.Waiting when values.Selection.State is null && isOfKommune => sql.Parts(values, s_notWaitingKommune, s_countNotWaiting, s_waitingKommune),
            RegistrationOrder.Waiting when values.Selection.State is null => sql.Parts(values, s_notWaiting, s_countNotWaiting, s_waiting),
            RegistrationOrder.Newest when isOther => sql.List<long>(isOfKommune ? s_newestOtherKommune : s_newestOther, values),
            RegistrationOrder.Newest => sql.List<long>(isOfKommune ? s_newestKommune : s_newest, values),
            _ when isOther => sql.List<long>(isOfKommune ? s_otherKommune : s_other, values),
            _ when isOfKommune => sql.List<long>(s_kommune, values),
            _ => sql.List<long>(values.role is null ? s_all : s_role, values),
        };
    }
}
