using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>Files that are broken or named to break, in batches with a good note among them, each batch one run of <c>ingest</c>.</summary>
internal sealed class DocumentAttack(AttackedProgram program, string work, AttackReport report)
{
    private const int Batch = 200;
    private const string Good = "Budgetnotat om bænke\n\nBaggrund\n\nDer afsættes 1,5 mio. kr. i 2031 til bænke.\n";

    private readonly List<byte[]> _originals = [];
    private readonly List<string> _extensions = [];

    /// <summary>Takes the files that mutants are made of.</summary>
    public void Read(IEnumerable<string> folders)
    {
        var files = folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
        foreach (var file in files.Where(file => Path.GetExtension(file) is ".pdf" or ".docx" or ".html" or ".md" or ".txt").Order(StringComparer.Ordinal))
        {
            _originals.Add(File.ReadAllBytes(file));
            _extensions.Add(Path.GetExtension(file));
        }
    }

    public void Mutants(int count, Random random)
    {
        var mutator = new ByteMutator(random);
        InBatches("mutated documents", count, (folder, i) =>
        {
            var original = Drawn(random);
            File.WriteAllBytes(Path.Combine(folder, $"m{i}{_extensions[original]}"), mutator.Mutate(_originals[original]));
        });
    }

    /// <summary>Archives whose bytes are changed after they were packed, or whose members were changed before.</summary>
    public void Archives(int count, Random random)
    {
        var mutator = new ByteMutator(random);
        var names = new HostileNames(random);
        InBatches("mutated archives", count, (folder, i) =>
        {
            var packed = Pack(random, mutator, names);
            File.WriteAllBytes(Path.Combine(folder, $"a{i}.zip"), random.Next(2) == 0 ? packed : mutator.Mutate(packed));
        });
    }

    public void Names(int count, Random random)
    {
        var names = new HostileNames(random);
        InBatches("hostile names", count, (folder, i) =>
        {
            string[] extensions = [".txt", ".md", ".html", ".pdf", ".docx", ""];
            var path = Path.Combine(folder, names.Next(extensions[random.Next(extensions.Length)]));
            if (!Path.Exists(path)) File.WriteAllText(path, Good.Replace("bænke", $"sag {i}", StringComparison.Ordinal));
        });
    }

    /// <summary>Files that broke the program before, each in a run of its own beside a good note.</summary>
    public void Known(string folder)
    {
        var watch = Stopwatch.StartNew();
        var entries = Directory.GetFileSystemEntries(folder).Where(entry => !entry.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        foreach (var entry in entries)
        {
            var notes = NewFolder();
            if (File.Exists(entry)) File.Copy(entry, Path.Combine(notes, Path.GetFileName(entry)));
            else foreach (var file in Directory.GetFiles(entry)) File.Copy(file, Path.Combine(notes, Path.GetFileName(file)));
            Ingest(notes, Path.GetFileName(entry));
        }

        report.Part("known files", entries.Count, watch.Elapsed);
    }

    private void InBatches(string part, int count, Action<string, int> write)
    {
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < count; first += Batch)
        {
            var notes = NewFolder();
            var last = Math.Min(count, first + Batch);
            for (var i = first; i < last; i++) write(notes, i);
            Ingest(notes, $"{part} {first}–{last - 1}");
        }

        report.Part(part, count, watch.Elapsed);
    }

    /// <summary>One run: it ends, with a status that is promised, and has the good note. What broke it is kept.</summary>
    private void Ingest(string notes, string what)
    {
        File.WriteAllText(Path.Combine(notes, "zz-god.txt"), Good);
        var library = Path.Combine(work, "library");
        if (Directory.Exists(library)) Directory.Delete(library, recursive: true);
        var run = program.Run(work, "--library", library, "--quiet", "ingest", notes);
        var isGood = run.IsPromised && run.Status != 2 && program.Run(work, "--library", library, "show", "zz-god-txt").Status == 0;
        if (isGood) Directory.Delete(notes, recursive: true);
        else report.Wrong($"{what}: ingest {run.Ending}; kept in {notes}");
    }

    private int Drawn(Random random) => random.Next(_originals.Count);

    private byte[] Pack(Random random, ByteMutator mutator, HostileNames names)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            for (var members = 1 + random.Next(3); members > 0; members--)
            {
                var original = Drawn(random);
                using var entry = archive.CreateEntry(names.NextMember(_extensions[original])).Open();
                entry.Write(random.Next(2) == 0 ? _originals[original] : mutator.Mutate(_originals[original]));
            }
        }

        return file.ToArray();
    }

    private string NewFolder() => Directory.CreateDirectory(Path.Combine(work, "notes-" + Guid.NewGuid().ToString("N")[..8])).FullName;
}
