using Network.Web.Layout;
using NUnit.Framework;

namespace Network.Tests.Layout;

[TestFixture]
public sealed class PagingTests
{
    [TestCase(1, 1, "1")]
    [TestCase(1, 3, "1 2 3")]
    [TestCase(1, 9, "1 2 … 9")]
    [TestCase(3, 9, "1 2 3 4 … 9")]
    [TestCase(5, 9, "1 … 4 5 6 … 9")]
    [TestCase(4, 5, "1 2 3 4 5")]
    [TestCase(9, 9, "1 … 8 9")]
    public void The_first_the_last_and_the_nearest_pages_are_linked_to(int number, int pages, string expected) =>
        Assert.That(string.Join(' ', new Paging(number, pages * 25).Links().Select(p => p is { } link ? $"{link}" : "…")), Is.EqualTo(expected));

    [TestCase(0, 60, 1)]
    [TestCase(-4, 60, 1)]
    [TestCase(int.MaxValue, 60, 3)]
    [TestCase(2, 0, 1)]
    public void A_page_that_does_not_exist_is_the_nearest_that_does(int asked, int total, int expected) =>
        Assert.That(new Paging(asked, total).Number, Is.EqualTo(expected));

    [TestCase(1, 0, 0, 0)]
    [TestCase(1, 60, 1, 25)]
    [TestCase(3, 60, 51, 60)]
    public void It_is_known_which_rows_are_shown(int number, int total, int first, int last)
    {
        var paging = new Paging(number, total);
        Assert.That((paging.First, paging.Last), Is.EqualTo((first, last)));
    }

    [Test]
    public void Links_keep_the_search_and_encode_it()
    {
        var view = new FieldView();
        view.Context.HttpContext.Request.Path = "/arrangor";
        view.Context.HttpContext.Request.QueryString = new("?sok=%22%3E%C3%A6&side=2&fylke=46&fylke=11");
        var page = view.Show(new PageListTagHelper { View = view.Context, Paging = new Paging(2, 60) }, "page-list");

        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href"));
        Assert.That(links.Distinct(), Is.EquivalentTo(new[] { 1, 2, 3 }.Select(n => $"/arrangor?sok=%22%3E%C3%A6&fylke=46&fylke=11&side={n}")));
        Assert.That(page.QuerySelectorAll("[aria-current]"), Has.Exactly(1).Items);
    }
}
