using Microsoft.Extensions.Logging;
using Network.Data.Practical;

namespace Network.Jobs.Practical;

/// <summary>Deletes what people needed of food and beds some time after a gathering, and says so in the log.</summary>
public sealed class ForgetNeeds(StayStore stays, ILogger<ForgetNeeds> log)
{
    /// <summary>Returns of how many gatherings.</summary>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var forgotten = await stays.ForgetOld(stop);
        foreach (var (slug, people) in forgotten)
            log.LogInformation("Dietary needs and accommodation of {People} people at gathering {Gathering} are deleted: their time to be kept is over", people, slug);
        return forgotten.Count;
    }
}
