using Microsoft.AspNetCore.Mvc;
using Network.Core.Experiences;

namespace Network.Web.Experiences;

/// <summary>What a list is narrowed by, as it stands in an address. What cannot be read does not narrow.</summary>
public sealed record ExperienceQuery
{
    [FromQuery(Name = "verktoy")]
    public string? Tool { get; init; }

    [FromQuery(Name = "teneste")]
    public KommuneService? Service { get; init; }

    [FromQuery(Name = "kommune")]
    public long? KommuneId { get; init; }

    [FromQuery(Name = "tilstand")]
    public ExperienceState? State { get; init; }

    public ExperienceFilter Filter(string? network) => new()
    {
        Network = network,
        Tool = string.IsNullOrWhiteSpace(Tool) ? null : Tool,
        Service = Service is { } service && Enum.IsDefined(service) ? service : null,
        KommuneId = KommuneId,
        State = State is { } state && Enum.IsDefined(state) ? state : null,
    };
}
