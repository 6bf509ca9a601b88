using System.Diagnostics;
using System.Globalization;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using Spectre.Console;

namespace DocIndex.Cli.Commands;

/// <summary>How far an ingestion is: a bar on a terminal; elsewhere a line now and then, so that a log of a nightly run stays short.</summary>
internal static class IngestProgress
{
    private static readonly TimeSpan s_lineEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_drawEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Does the work, which calls what it is given with how many files are done and how many there are.</summary>
    public static void Show(Session session, int files, Action<Action<int, int>> work)
    {
        var watch = Stopwatch.StartNew();
        if (session.Quiet)
        {
            work((_, _) => { });
        }
        else if (!session.Terminal.ShowsProgress)
        {
            var next = s_lineEvery;
            work((done, all) =>
            {
                if (watch.Elapsed < next) return;
                next = watch.Elapsed + s_lineEvery;
                session.Note(Line(session.Language, done, all, watch.Elapsed));
            });
        }
        else
        {
            session.Terminal.Notes.Progress().AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn()).Start(progress =>
            {
                var task = progress.AddTask(session.Say("Læser", "Reading"), maxValue: Math.Max(files, 1));
                var next = TimeSpan.Zero;
                work((done, all) =>
                {
                    if (watch.Elapsed < next && done < all) return;
                    next = watch.Elapsed + s_drawEvery;
                    task.Value = done;
                    task.Description = Line(session.Language, done, all, watch.Elapsed).EscapeMarkup();
                });
            });
        }
    }

    /// <summary>"1.240 af 20.000 filer, 96/s, 3 min 15 s tilbage".</summary>
    public static string Line(Language language, int done, int all, TimeSpan elapsed)
    {
        var rate = done / Math.Max(elapsed.TotalSeconds, 0.001);
        var left = TimeSpan.FromSeconds((all - done) / Math.Max(rate, 0.001));
        return language.Say(
            $"{Number(done, '.')} af {Number(all, '.')} filer, {Rate(rate, ',')}/s, {Time(left, "t")} tilbage",
            $"{Number(done, ',')} of {Number(all, ',')} files, {Rate(rate, '.')}/s, {Time(left, "h")} left");
    }

    private static string Number(int number, char separator) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', separator);

    private static string Rate(double rate, char point) => rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture).Replace('.', point);

    private static string Time(TimeSpan time, string hours) => time switch
    {
        { TotalMinutes: < 1 } => $"{(int)Math.Ceiling(time.TotalSeconds)} s",
        { TotalHours: < 1 } => $"{time.Minutes} min {time.Seconds} s",
        _ => $"{(long)time.TotalHours} {hours} {time.Minutes} min",
    };
}
