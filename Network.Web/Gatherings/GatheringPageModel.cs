using Network.Core.Gatherings;
using Network.Core.Materials;

namespace Network.Web.Gatherings;

/// <summary>What the public page of a gathering shows at a moment.</summary>
public sealed record GatheringPageModel(KeptGathering Kept, DateTimeOffset Now)
{
    public PublicGathering Found => Kept.Found;

    public Gathering Gathering => Found.Gathering;

    /// <summary>What whoever asks may open.</summary>
    public IReadOnlyList<Material> Materials { get; init; } = [];

    public RegistrationWindow Window => Gathering.WindowAt(Now);

    /// <summary>A new one joins the line where places are gone.</summary>
    public bool Waits => Gathering.HasNoPlace;
}
