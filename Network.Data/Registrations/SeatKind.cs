using Network.Core.Registrations;

namespace Network.Data.Registrations;

/// <summary>Which places somebody may have.</summary>
/// <param name="IsOnline">One online of a hybrid gathering; false: in the room, or the only kind there is.</param>
/// <param name="KommuneId">Whose kept places they may have; null where none are kept for them.</param>
internal sealed record SeatKind(bool IsOnline, long? KommuneId)
{
    public static SeatKind Of(RegistrationWish wish) => new(wish.IsOnline, wish.KommuneId);

    public static SeatKind Of(Registration registration) => new(registration.IsOnline, registration.KommuneId);
}
