using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Network.Web.Exports;
using NUnit.Framework;

namespace Network.Tests.Exports;

[TestFixture]
public sealed class ExportResultTests
{
    private static readonly ExportTable s_table = new("Påmeldte; «alle»", [new("A")], [["ein"]]);

    [Test]
    public async Task A_file_has_its_Norwegian_name_and_is_kept_by_no_cache([Values] bool isXlsx)
    {
        var response = await Send(isXlsx ? ExportResult.Xlsx(s_table) : ExportResult.Csv(s_table));

        Assert.That(response.Headers.ContentDisposition.ToString(), Does.StartWith("attachment;").And.Contain("filename*=UTF-8''P%C3%A5meldte%3B%20%C2%ABalle%C2%BB."));
        Assert.That(response.Headers.CacheControl.ToString(), Is.EqualTo("no-store"));
        Assert.That(response.Body.Length, Is.GreaterThan(0));
    }

    private static async Task<HttpResponse> Send(ExportResult result)
    {
        var http = new DefaultHttpContext();
        http.Response.Body = new MemoryStream();
        await result.ExecuteResultAsync(new ActionContext { HttpContext = http });
        return http.Response;
    }
}
