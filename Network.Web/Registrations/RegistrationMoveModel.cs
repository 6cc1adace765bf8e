using Network.Core.Registrations;

namespace Network.Web.Registrations;

/// <summary>Where a registration can be moved.</summary>
/// <param name="File">The registration.</param>
/// <param name="Targets">Other gatherings of the network that are still to come.</param>
/// <param name="MayChange">False where it is cancelled or over.</param>
public sealed record RegistrationMoveModel(RegistrationFile File, IReadOnlyList<MoveTarget> Targets, bool MayChange)
{
    public string List => RegistrationListModel.Address(File.Desk.Slug);

    public string Here => $"{List}/{File.Registration.Id}";

    public bool IsWaiting => File.Registration.State == RegistrationState.Waiting;
}
