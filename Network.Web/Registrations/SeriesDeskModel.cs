using Network.Core.Lists;
using Network.Core.Networks;
using Network.Core.Registrations;
using Network.Web.Layout;

namespace Network.Web.Registrations;

/// <summary>A network's participants and its series.</summary>
/// <param name="Network">Whose.</param>
/// <param name="Participants">A page of them.</param>
/// <param name="Page">Which.</param>
/// <param name="Forecast">What registering all would do.</param>
/// <param name="MayChange">False for readers.</param>
public sealed record SeriesDeskModel(
    LearningNetwork Network, ListPage<SeriesCandidate> Participants, PageRequest Page, IReadOnlyList<SeriesForecast> Forecast, bool MayChange);
