using Network.Core.Invitations;
using Network.Data.Access;

namespace Network.Data.Invitations;

/// <summary>Takes a whole list of addresses into a network.</summary>
public sealed class AddressImportStore(Database database, TimeProvider clock)
{
    /// <summary>
    /// Stores all that the list adds and changes, or nothing where the plan has become another than the organiser saw. A list that is stored
    /// already changes nothing, and is no other plan. Wrong lines are left out: the caller has asked.
    /// </summary>
    /// <param name="access">The proof for the network.</param>
    /// <param name="planner">The list.</param>
    /// <param name="seen"><see cref="AddressImportPlan.Mark"/> of the plan that was shown.</param>
    /// <param name="moved">Lines of people whose addresses in other kommuner go.</param>
    /// <param name="stop">Ends the wait for the database.</param>
    /// <returns>What was stored; null where nothing was.</returns>
    public Task<AddressImportPlan?> Import(
        NetworkAccess access, AddressImportPlanner planner, string? seen, IReadOnlyCollection<int> moved, CancellationToken stop = default) =>
        database.Write<AddressImportPlan?>(async sql =>
        {
            var (networkId, now) = (access.NetworkIdForChange, clock.GetUtcNow());
            await sql.QueueUp(networkId);
            var plan = planner.Plan(await sql.AddressBook(networkId));
            if (!plan.HasWork) return plan;
            if (plan.Mark != seen) return null;
            await sql.RemoveAddresses(networkId, plan.Left(moved));
            await sql.AddAddresses(networkId, plan.Added, now);
            await sql.ChangeAddresses(networkId, plan.Changed);
            return plan;
        }, stop);
}
