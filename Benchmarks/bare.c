/* What a full-screen program costs at the least: the program to compare with.
 *
 * It fills the screen with coloured lines and moves a highlight over them with the arrow keys
 * or j and k; q leaves. It does this the way one would by hand with ncurses: draw every line again
 * after each key and let the library find out what changed.
 *
 * cc -O2 bare.c -o bare -lncursesw
 */
#define _XOPEN_SOURCE_EXTENDED 1
#include <locale.h>
#include <ncurses.h>
#include <stdlib.h>

enum { COLOURS = 6 };

/* One line: a number, a bar of its own length and a sentence, in the line's colour. */
static void draw_line(int y, bool highlighted)
{
    int colour = 1 + y % COLOURS;
    int filled = (y * 7) % 21;

    attrset((attr_t)COLOR_PAIR(colour) | (highlighted ? A_REVERSE : A_NORMAL));
    mvprintw(y, 0, " %3d  ", y + 1);
    for (int x = 0; x < 20; x++)
        addstr(x < filled ? "█" : "░");
    printw("  %3d %%  What line %d says is about as long as a question to a room is.",
           filled * 5, y + 1);
    if (!highlighted)
        attrset(A_NORMAL);
    clrtoeol();
}

static void draw(int highlighted)
{
    for (int y = 0; y < LINES; y++)
        draw_line(y, y == highlighted);
    attrset(A_NORMAL);
    refresh();
}

static void start_screen(void)
{
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    if (has_colors()) {
        start_color();
        use_default_colors();
        for (short colour = 1; colour <= COLOURS; colour++)
            init_pair(colour, colour, -1);
    }
}

int main(void)
{
    int line = 0;

    start_screen();
    for (;;) {
        draw(line);
        switch (getch()) {
        case KEY_DOWN:
        case 'j':
            line = (line + 1) % LINES;
            break;
        case KEY_UP:
        case 'k':
            line = (line + LINES - 1) % LINES;
            break;
        case 'q':
        case ERR:
            endwin();
            return EXIT_SUCCESS;
        }
    }
}
