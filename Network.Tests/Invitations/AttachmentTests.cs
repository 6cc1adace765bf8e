using Network.Core.Invitations;
using NUnit.Framework;

namespace Network.Tests.Invitations;

[TestFixture]
public sealed class AttachmentTests
{
    [TestCase("program.pdf", "%PDF-1.7 …", "application/pdf")]
    [TestCase("PROGRAM.PDF", "%PDF-1.4", "application/pdf")]
    [TestCase("side.pdf", "<html><script>", null)]
    [TestCase("side.html", "%PDF-1.7", null)]
    [TestCase("plan.docx", "PK\u0003\u0004 word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [TestCase("plan.xlsx", "PK\u0003\u0004 word/document.xml", null)]
    [TestCase("arkiv.zip", "PK\u0003\u0004 word/document.xml", null)]
    [TestCase("plan.docx", "MZ", null)]
    [TestCase("tom", "", null)]
    public void A_file_is_what_is_in_it_and_only_where_its_name_says_the_same(string name, string content, string? type) =>
        Assert.That(Attachment.TypeOf(name, System.Text.Encoding.Latin1.GetBytes(content)), Is.EqualTo(type));

    [TestCase("C:\\mappe\\Årsplan ø.pdf", "Årsplan ø.pdf")]
    [TestCase("../../etc/passwd.pdf", "passwd.pdf")]
    [TestCase("a\r\nb<i>.pdf", "a bi.pdf")]
    public void A_name_is_the_last_part_of_a_path_and_harmless(string typed, string name) => Assert.That(Attachment.NameOf(typed), Is.EqualTo(name));

    [Test]
    public void A_long_name_keeps_its_ending() => Assert.That(Attachment.NameOf(new string('x', 400) + ".pdf"), Has.Length.EqualTo(150).And.EndsWith(".pdf"));
}
