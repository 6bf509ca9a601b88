using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Scoring;
using DocIndex.Foundry.Truth;
using DocIndex.Records;

namespace DocIndex.Foundry.Keeping;

/// <summary>Keeps notes in a folder: as they were read, as pictures, with their truth, what was read, and what was
/// drawn.</summary>
internal sealed class Shelf(string folder, Press press, bool pictures)
{
    /// <summary>Shrinks failing notes, one of each failure and form in turn, and keeps so many.</summary>
    public async Task KeepAsync(IReadOnlyList<NoteScore> scores, int count)
    {
        var kept = scores.Where(s => Failures.Of(s) != Failure.None).GroupBy(s => (Failure: Failures.Of(s), s.Form))
            .OrderBy(g => g.Key.Failure)
            .SelectMany(g => g.Select((Score, n) => (Score, Turn: n))).OrderBy(s => s.Turn).Take(count)
                .Select(s => s.Score);
        foreach (var score in kept)
        {
            var form = NoteForm.Named(score.Form)[0];
            var failure = Failures.Of(score);
            var shrinking = new Shrinking(note => FoundryRun.ScoreAsync([note], form,
                press).GetAwaiter().GetResult()[0]);
            await ShowAsync(shrinking.Shrink(score, failure), form, $"{failure}-{score.Form}-{score.Note.Seed}");
        }
    }

    /// <summary>Keeps one note as it is.</summary>
    public async Task ShowAsync(NoteScore score, NoteForm form, string name)
    {
        var own = Path.Combine(folder, name);
        Directory.CreateDirectory(own);
        var bytes = (await press.BytesAsync([score.Note], form))[0];
        var file = Path.Combine(own, score.Note.Name + form.Ending);
        await File.WriteAllBytesAsync(file, bytes);
        if (score.Note.Companion is { } companion)
            await File.WriteAllBytesAsync(Path.Combine(own, companion.Name + form.Ending),
                (await press.BytesAsync([companion], form))[0]);
        await File.WriteAllTextAsync(Path.Combine(own, "truth.json"), GoldText.Write(FormTruth.Of(score.Note, form),
            Path.GetFileName(file), form.Format));
        var read = Pipeline.Process(Path.GetFileName(file), bytes).Document?.Record;
        await File.WriteAllTextAsync(Path.Combine(own, "read.json"), JsonSerializer.Serialize(read,
            RecordJson.Indented));
        await File.WriteAllTextAsync(Path.Combine(own, "why.txt"), Why(score));
        if (pictures) await PictureAsync(score.Note, form, own);
    }

    private static string Why(NoteScore score)
    {
        var text = new StringBuilder();
        foreach (var (dimension, value) in score.Note.Choices.Values)
        {
            if (value != Drawing.Choices.Plain.Values[dimension]) text.Append(dimension).Append(" = ").Append(value)
                .Append('\n');
        }

        text.Append('\n').AppendJoin('\n', score.Note.Truth.NotCounted.Select(n => "not counted: " + n)).Append('\n');
        return text.AppendJoin('\n', score.Remarks.Where(r => r.Length > 0)).Append('\n').ToString();
    }

    private async Task PictureAsync(Note note, NoteForm form, string folderOfNote)
    {
        var printed = form.Name is "office" or "docx" ? NoteForm.Named("office")[0] : NoteForm.Named("pdf")[0];
        try
        {
            var pdf = Path.Combine(folderOfNote, "page.pdf");
            await File.WriteAllBytesAsync(pdf, (await press.BytesAsync([note], printed))[0]);
            var start = new ProcessStartInfo("pdftoppm") { UseShellExecute = false };
            foreach (var argument in (string[])["-r", "60", "-png", pdf, Path.Combine(folderOfNote,
                "page")]) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync($"No picture of {note.Name}: {e.Message}");
        }
    }
}
