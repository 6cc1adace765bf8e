using Network.Core.Programme;
using NUnit.Framework;

namespace Network.Tests.Programme;

[TestFixture]
public sealed class ProgrammeOrderTests
{
    [Test]
    public void Items_that_change_places_keep_their_lengths_and_the_break_stays_where_it_was()
    {
        var items = new[] { Item(1, 0, 10), Item(2, 10, 30), Item(3, 55, 20) };
        Assert.That(Show(ProgrammeOrder.Move(items, 3, 1)), Is.EqualTo("1@0 3@10 2@45"));
        Assert.That(Show(ProgrammeOrder.Move(items, 3, 0)), Is.EqualTo("3@0 1@20 2@45"));
        Assert.That(Show(ProgrammeOrder.Move(items, 1, 99)), Is.EqualTo("2@0 3@30 1@65"));
    }

    [Test]
    public void What_is_for_everybody_changes_with_tracks_as_a_whole_and_a_track_only_within_itself()
    {
        var items = new[] { Item(1, 0, 10), Item(2, 10, 20, "A"), Item(3, 30, 10, "A"), Item(4, 10, 25, "B"), Item(5, 40, 15) };
        Assert.That(Show(ProgrammeOrder.Move(items, 5, 1)), Is.EqualTo("1@0 5@10 2@25 4@25 3@45"));
        Assert.That(Show(ProgrammeOrder.Move(items, 3, 0)), Is.EqualTo("1@0 3@10 4@10 2@20 5@40"));
        Assert.That(ProgrammeOrder.PlaceOf(items, 4), Is.EqualTo((0, 1)));
        Assert.That(ProgrammeOrder.PlaceOf(items, 5), Is.EqualTo((2, 3)));
    }

    [Test]
    public void However_items_are_moved_nothing_is_lost_no_length_changes_and_no_new_overlap_comes()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var items = Random(random);
            IReadOnlyList<ProgrammeItem> moved = items;
            for (var move = 0; move < 5; move++) moved = ProgrammeOrder.Move(moved, random.Next(1, items.Count + 1), random.Next(-1, items.Count + 1));
            Assert.That(moved.OrderBy(i => i.Id).Select(i => (i.Id, i.Minutes, i.Track)), Is.EqualTo(items.OrderBy(i => i.Id).Select(i => (i.Id, i.Minutes, i.Track))));
            Assert.That(moved.Min(i => i.StartMinute), Is.EqualTo(items.Min(i => i.StartMinute)));
            Assert.That(moved.Max(i => i.EndMinute), Is.EqualTo(items.Max(i => i.EndMinute)));
            Assert.That(Overlaps(moved), Is.Zero, Show(items) + " → " + Show(moved));
        }
    }

    [Test]
    public void Moving_there_and_back_changes_nothing_unless_tracks_have_become_one()
    {
        var random = new Random(12);
        for (var round = 0; round < 500; round++)
        {
            var items = Random(random);
            var id = random.Next(1, items.Count + 1);
            var (index, count) = ProgrammeOrder.PlaceOf(items, id);
            var there = ProgrammeOrder.Move(items, id, random.Next(count));
            // What comes between two groups of tracks keeps them apart: without it they are one.
            if (ProgrammeBlock.Of(there).Count != ProgrammeBlock.Of(items).Count) continue;
            Assert.That(Show(ProgrammeOrder.Move(there, id, index)), Is.EqualTo(Show(items)));
        }
    }

    [Test]
    public void What_comes_after_follows_an_item_that_becomes_longer()
    {
        var others = new[] { Item(1, 0, 10), Item(3, 40, 20, "A"), Item(4, 40, 20, "B"), Item(5, 60, 10) };
        var before = Item(2, 10, 30);
        Assert.That(Show(ProgrammeOrder.Follow(others, before, before with { Minutes = 45 })), Is.EqualTo("1@0 3@55 4@55 5@75"));
        var track = Item(6, 20, 20, "A");
        Assert.That(Show(ProgrammeOrder.Follow(others, track, track with { Minutes = 25 })), Is.EqualTo("1@0 4@40 3@45 5@60"));
    }

    [Test]
    public void Overlaps_gaps_and_people_in_two_places_are_seen()
    {
        var speaker = Speaker.Write([new Speaker("Åse Ødegård", null)]);
        var items = new[] { Item(1, 0, 20), Item(2, 10, 20), Item(3, 40, 20, "A") with { Speakers = speaker, Place = "Rom 1" }, Item(4, 50, 20, "B") with { Speakers = speaker, Place = "rom 1" } };
        var found = ProgrammeWarning.Of(items, 60).Select(w => $"{w.Kind} {w.FromMinute}-{w.ToMinute} {w.Who}".Trim());
        Assert.That(found, Is.EqualTo(new[] { "Overlap 10-20", "Gap 30-40", "SpeakerTwice 50-60 Åse Ødegård", "RoomTwice 50-60 Rom 1", "Outside 50-70" }));
        Assert.That(ProgrammeWarning.Of([], 60), Is.Empty);
        Assert.That(ProgrammeWarning.Of([Item(1, 0, 60)], 60), Is.Empty);
    }

    // Items one after the other, some in tracks beside each other, with breaks.
    private static List<ProgrammeItem> Random(Random random)
    {
        var items = new List<ProgrammeItem>();
        var at = random.Next(30);
        for (var block = 0; block < random.Next(1, 6); block++)
        {
            var ends = new List<int>();
            foreach (var track in random.Next(3) == 0 ? new string?[] { "A", "B" } : [null])
            {
                var start = at;
                for (var n = 0; n < (track is null ? 1 : random.Next(1, 4)); n++)
                {
                    items.Add(Item(items.Count + 1, start, random.Next(1, 60), track));
                    start = items[^1].EndMinute + (random.Next(3) == 0 ? random.Next(15) : 0);
                }

                ends.Add(items[^1].EndMinute);
            }

            at = ends.Max() + random.Next(10);
        }

        return items;
    }

    private static int Overlaps(IReadOnlyList<ProgrammeItem> items) => ProgrammeWarning.Of(items, 100_000).Count(w => w.Kind == ProgrammeTrouble.Overlap);

    private static ProgrammeItem Item(long id, int start, int minutes, string? track = null) => new() { Id = id, StartMinute = start, Minutes = minutes, Title = $"Post {id}", Track = track };

    private static string Show(IEnumerable<ProgrammeItem> items) => string.Join(' ', ProgrammeOrder.InOrder(items).Select(i => $"{i.Id}@{i.StartMinute}"));
}
