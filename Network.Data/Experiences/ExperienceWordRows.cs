using Network.Core.Experiences;
using Network.Core.Search;

namespace Network.Data.Experiences;

/// <summary>Writes tools and services of an experience anew.</summary>
internal static class ExperienceWordRows
{
    private static readonly Sql s_forgetTools = new("DELETE FROM ExperienceTool WHERE ExperienceId = @id");

    private static readonly Sql s_forgetServices = new("DELETE FROM ExperienceService WHERE ExperienceId = @id");

    private static readonly Sql s_addTool = new("INSERT INTO ExperienceTool (ExperienceId, ToolKey, Name) VALUES (@id, @key, @name)");

    private static readonly Sql s_addService = new("INSERT INTO ExperienceService (ExperienceId, Service) VALUES (@id, @service)");

    public static async Task SaveExperienceWords(this SqlRunner sql, long id, ExperienceText text)
    {
        await sql.Change(s_forgetTools, new { id });
        await sql.Change(s_forgetServices, new { id });
        await sql.Change(s_addTool, text.Tools.Select(name => new { id, key = SearchKey.Of(name), name }).ToList());
        await sql.Change(s_addService, text.Services.Select(service => new { id, service = service.ToString() }).ToList());
    }
}
